"""The nearest of one row, one query after another."""

import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import scipy.sparse

from joins import sketched
from programs import Newsfold, log, median, module, ratios


@dataclass
class Lookups:
    count: int
    rows: int
    # Median milliseconds of a query by rounds, and what faiss finds of the exact neighbours.
    ours: list[float] = field(default_factory=list)
    slow: list[float] = field(default_factory=list)
    rivals: dict[str, list[float]] = field(default_factory=dict)
    faiss_recall: float | None = None
    agrees: bool | None = None

    def ratio(self, rival: str) -> list[float]:
        return ratios(self.rivals[rival], self.ours)


def measure(newsfold: Newsfold, vectors: Path, count: int, rounds: int, queries: int) -> Lookups:
    matrix = scipy.sparse.load_npz(vectors).tocsr()
    rows = matrix.shape[0]
    asked = [place * rows // queries for place in range(min(queries, rows))]
    result = Lookups(count, rows)
    searches = {"SciPy row product": scipy_search(matrix, count)}
    if module("sklearn"):
        searches["scikit-learn NearestNeighbors"] = sklearn_search(matrix, count)
    if module("faiss"):
        searches["faiss, sketch"] = faiss_search(matrix, count, newsfold.threads)
    for number in range(rounds):
        # The join beside it is of few rows: it is the lookups that are asked for.
        report = newsfold.bench(
            "--vectors", vectors, "--nearest", count, "--kernel", "postings", "--runs", 1,
            "--threshold", 1)
        ours = report["nearest"][-1]
        result.ours.append(ours["medianSeconds"] * 1e3)
        result.slow.append(ours["p99Seconds"] * 1e3)
        result.agrees = ours["agreesWithReference"]
        found = {}
        for name, search in searches.items():
            spent, found[name] = [], []
            for row in asked:
                start = time.perf_counter()
                neighbors = search(row)
                spent.append((time.perf_counter() - start) * 1e3)
                found[name].append(set(int(other) for other in neighbors))
            result.rivals.setdefault(name, []).append(median(spent))
        if "faiss, sketch" in found and number == 0:
            exact = found["SciPy row product"]
            shared = [len(a & b) / max(1, len(a)) for a, b in zip(exact, found["faiss, sketch"])]
            result.faiss_recall = sum(shared) / len(shared)
    log(f"nearest {count} of {rows} rows: newsfold {median(result.ours):.3f} ms; "
        + ", ".join(f"{name} {median(spent):.3f} ms" for name, spent in result.rivals.items()))
    return result


def scipy_search(matrix, count: int):
    transposed = matrix.T.tocsr()

    def search(row: int):
        product = matrix[row] @ transposed
        count_here = min(count, product.nnz)
        best = np.argpartition(product.data, product.nnz - count_here)[product.nnz - count_here:]
        return product.indices[best]
    return search


def sklearn_search(matrix, count: int):
    neighbors = module("sklearn.neighbors").NearestNeighbors(
        n_neighbors=min(count, matrix.shape[0]), algorithm="brute", metric="cosine").fit(matrix)
    return lambda row: neighbors.kneighbors(matrix[row], return_distance=False)[0]


def faiss_search(matrix, count: int, threads: int):
    faiss = module("faiss")
    faiss.omp_set_num_threads(threads)
    sketch = sketched(matrix)
    index = faiss.IndexFlatIP(sketch.shape[1])
    index.add(sketch)
    return lambda row: index.search(sketch[row:row + 1], count)[1][0]
