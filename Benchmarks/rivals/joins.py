"""The exact join: all pairs of rows with a cosine at or above a threshold.

Ours and theirs take turns, round by round, on one matrix. What each prepares (transposition, posting
lists) is timed; reading the file and starting the program are not.
"""

import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import scipy.sparse

from programs import Newsfold, log, median, module, ratios

# Who adds 32-bit products in another order may tell a cosine this close to the threshold apart.
ROUNDING = 1e-6
BLOCK_ROWS = 256
SKETCH_WIDTH = 512


@dataclass
class Join:
    """What was measured at one threshold and number of rows, every list by rounds."""

    vectors: str
    threshold: float
    rows: int
    nonzeros: int
    ours: list[float] = field(default_factory=list)
    kernels: dict[str, list[float]] = field(default_factory=dict)
    rivals: dict[str, list[float]] = field(default_factory=dict)
    results: list[dict] = field(default_factory=list)
    machine: dict = field(default_factory=dict)
    pairs: int = 0
    top: int = 0
    scipy_rows: int = 0
    faiss_recall: float | None = None
    # A sentence for each rival whose pairs were compared, and whether all are the same.
    verdicts: list[str] = field(default_factory=list)
    agrees: bool | None = None

    def ratio(self, rival: str) -> list[float]:
        return ratios(self.rivals[rival], self.ours)


def measure(
    newsfold: Newsfold, folder: Path, vectors: Path, label: str, threshold: float, rounds: int,
    rows: int | None = None, scipy_rows: int = 1024, environment: dict | None = None,
    faiss: bool = False,
) -> Join:
    """Times all rivals that are installed, and compares the pairs."""
    matrix = scipy.sparse.load_npz(vectors).tocsr()
    if rows is not None:
        matrix = matrix[:rows]
    join = Join(label, threshold, matrix.shape[0], matrix.nnz)
    near = our_pairs(newsfold, folder, vectors, matrix.shape[0], threshold)
    join.pairs = near.nnz
    # A row of the rival's product holds both directions and the row itself; one more shows that
    # none is full.
    degrees = near.getnnz(axis=0) + near.getnnz(axis=1)
    join.top = int(degrees.max(initial=0)) + 2
    sketch = sketched(matrix) if faiss and module("faiss") else None
    product = None
    # What takes milliseconds is repeated within a round.
    repeats = 5 if matrix.shape[0] <= 2500 else 3 if matrix.shape[0] <= 5000 else 1
    kernels = "postings,suffix,blas"
    if matrix.shape[0] <= 1000:
        kernels = "reference," + kernels
    for number in range(rounds):
        report = newsfold.bench(
            "--vectors", vectors, "--threshold", threshold, "--kernel", kernels, "--runs", repeats,
            "--sizes", matrix.shape[0], environment=environment)
        join.machine = report["machine"]
        for result in report["results"]:
            join.kernels.setdefault(result["kernel"], []).append(result["seconds"])
            join.results.append(result)
        # What the program takes unless told.
        taken = [result for result in report["results"] if result["chosen"]]
        join.ours.append(min(taken or report["results"], key=lambda result: result["seconds"])
                         ["seconds"])
        if module("sparse_dot_topn"):
            spent = []
            for _ in range(repeats):
                seconds, product = sparse_dot_topn_join(
                    matrix, threshold, newsfold.threads, join.top)
                spent.append(seconds)
            join.rivals.setdefault("sparse_dot_topn", []).append(median(spent))
        if scipy_rows > 0:
            seconds, chosen, blocks = scipy_join(matrix, threshold, scipy_rows)
            join.rivals.setdefault("SciPy", []).append(seconds)
            join.scipy_rows = len(chosen)
            if number == 0:
                compare_rows(join, near, chosen, blocks)
        if sketch is not None:
            seconds, found = faiss_join(sketch, threshold, newsfold.threads)
            join.rivals.setdefault("faiss", []).append(seconds)
            if number == 0:
                join.faiss_recall = recall(near, found)
    if product is not None:
        compare_all(join, near, product)
    log(f"{label}, {join.rows} rows, {threshold}: newsfold {median(join.ours):.3f} s; "
        + ", ".join(f"{name} {median(spent):.3f} s" for name, spent in join.rivals.items()))
    return join


@dataclass
class Products:
    """How fast the kernel `blas` multiplies 32-bit floats, beside plain products of the same shapes."""

    core: str
    depth: int
    # Billions of operations a second, by rounds.
    kernel: list[float] = field(default_factory=list)
    plain: list[float] = field(default_factory=list)

    def share(self) -> float:
        """Percent; the two were measured in turns."""
        return median([100 * mine / other for mine, other in zip(self.kernel, self.plain)])


def measure_products(
    newsfold: Newsfold, vectors: Path, threshold: float, rounds: int, environment: dict
) -> Products | None:
    """Without the products of bytes that are taken where oneDNN is installed."""
    products = None
    for _ in range(rounds):
        report = newsfold.bench(
            "--vectors", vectors, "--threshold", threshold, "--kernel", "blas", "--runs", 1,
            "--floats", environment=environment)
        result = report["results"][0]
        if not result.get("productGigaflops") or not result.get("plainGigaflops"):
            return None
        products = products or Products(report["machine"]["core"], result["headSlots"])
        products.kernel.append(result["productGigaflops"])
        products.plain.append(result["plainGigaflops"])
    if products:
        log(f"products of floats at {threshold}, {products.core}: {products.share():.1f} % of plain")
    return products


def our_pairs(newsfold: Newsfold, folder: Path, vectors: Path, rows: int, threshold: float):
    """The cosines that Newsfold finds, above the diagonal."""
    pairs = folder / "pairs.npz"
    newsfold.bench(
        "--vectors", vectors, "--threshold", threshold, "--sizes", rows, "--kernel", "blas",
        "--runs", 1, "--pairs", pairs)
    return scipy.sparse.load_npz(pairs).tocsr()


# The rivals


def sparse_dot_topn_join(matrix, threshold: float, threads: int, top: int):
    """All it has: rows in full, so each pair twice and each row with itself. It is asked for a
    little more than the threshold, to see what rounding may add."""
    join = module("sparse_dot_topn").sp_matmul_topn
    start = time.perf_counter()
    product = join(
        matrix, matrix.T.tocsr(), top_n=top, threshold=threshold - 2 * ROUNDING,
        n_threads=threads)
    return time.perf_counter() - start, product


def scipy_join(matrix, threshold: float, row_limit: int):
    """Blocks of rows, spread over the matrix, by all rows; one thread is all it has. Gives the time
    of the blocks in proportion to all rows, the rows, and their cosines near or above the
    threshold."""
    rows = matrix.shape[0]
    starts = range(0, rows, BLOCK_ROWS)
    wanted = max(1, min(len(starts), row_limit // BLOCK_ROWS))
    chosen = [starts[place * len(starts) // wanted] for place in range(wanted)]
    start = time.perf_counter()
    transposed = matrix.T.tocsr()
    preparation = time.perf_counter() - start
    blocks = []
    start = time.perf_counter()
    for first in chosen:
        block = matrix[first:first + BLOCK_ROWS] @ transposed
        block.data[block.data < np.float32(threshold - 2 * ROUNDING)] = 0
        block.eliminate_zeros()
        blocks.append(block)
    seconds = time.perf_counter() - start
    done = np.concatenate([np.arange(first, min(first + BLOCK_ROWS, rows)) for first in chosen])
    return preparation + seconds * rows / len(done), done, scipy.sparse.vstack(blocks).tocsr()


def sketched(matrix) -> np.ndarray:
    """Random projections of length 1: what faiss, which knows no sparse rows, can search. Not exact,
    and not timed."""
    random = np.random.default_rng(1)
    width = (matrix.shape[1], SKETCH_WIDTH)
    rows = np.asarray(matrix @ random.standard_normal(width, dtype=np.float32), dtype=np.float32)
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)


def faiss_join(sketch: np.ndarray, threshold: float, threads: int):
    faiss = module("faiss")
    faiss.omp_set_num_threads(threads)
    start = time.perf_counter()
    index = faiss.IndexFlatIP(sketch.shape[1])
    index.add(sketch)
    limits, _, found = index.range_search(sketch, threshold)
    seconds = time.perf_counter() - start
    rows = np.repeat(np.arange(len(sketch)), np.diff(limits.astype(np.int64)))
    above = rows < found
    return seconds, keys(rows[above], found[above], len(sketch))


# What they found


def keys(rows, columns, count: int) -> np.ndarray:
    return rows.astype(np.int64) * count + columns.astype(np.int64)


def entries(matrix) -> tuple[np.ndarray, np.ndarray]:
    """Places and values, by rising place."""
    listed = matrix.tocoo()
    places = keys(listed.row, listed.col, matrix.shape[1])
    order = np.argsort(places)
    return places[order], listed.data[order]


def recall(near, found: np.ndarray) -> float | None:
    places, _ = entries(near)
    return float(np.isin(places, found).mean()) if len(places) else None


def compare_all(join: Join, near, product) -> None:
    """Against all pairs that sparse_dot_topn found."""
    if int(product.getnnz(axis=1).max(initial=0)) >= join.top:
        join.verdicts.append("sparse_dot_topn filled a row and may have lost pairs")
        join.agrees = False
        return
    compare(join, "sparse_dot_topn", near, scipy.sparse.triu(product, k=1).tocsr())


def compare_rows(join: Join, near, chosen: np.ndarray, blocks) -> None:
    """Against the rows that SciPy multiplied, in which each pair has both directions."""
    both = (near + near.T).tocsr()[chosen]
    listed = blocks.tocoo()
    other = listed.col != chosen[listed.row]
    theirs = scipy.sparse.csr_matrix(
        (listed.data[other], (listed.row[other], listed.col[other])), shape=blocks.shape)
    compare(join, f"SciPy in {len(chosen)} rows", both, theirs)


def compare(join: Join, name: str, ours, theirs) -> None:
    """Every pair of one must be the other's, but for those that rounding may put on either side."""
    our_places, our_cosines = entries(ours)
    their_places, their_cosines = entries(theirs)
    sure = their_cosines >= join.threshold + ROUNDING
    lost = np.count_nonzero(~np.isin(their_places[sure], our_places))
    sure = our_cosines >= join.threshold + ROUNDING
    extra = np.count_nonzero(~np.isin(our_places[sure], their_places))
    doubtful = np.count_nonzero(~sure)
    _, mine, yours = np.intersect1d(
        our_places, their_places, assume_unique=True, return_indices=True)
    farthest = np.abs(our_cosines[mine] - their_cosines[yours]).max(initial=0)
    agrees = lost == 0 and extra == 0 and farthest < 1e-5
    join.agrees = agrees if join.agrees is None else join.agrees and agrees
    join.verdicts.append(
        f"{name}: " + ("the same pairs" if agrees else f"{lost} lost, {extra} too many")
        + f", cosines within {farthest:.0e}, {doubtful} at the threshold itself")
