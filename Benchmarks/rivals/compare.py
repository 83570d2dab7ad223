#!/usr/bin/env python3
"""Times Newsfold beside what would be used instead of it, on the same numbers, in one run.

Writes RESULTS.md and its plots: the join at several thresholds and sizes, on Newsfold's vectors and on
scikit-learn's; the nearest of single rows; the whole way from a file to stories; where its time goes.
What is exact is compared pair by pair. A rival that is not installed is left out and named.

Ends with status 70 where pairs that must be the same are not, with 1 where a part failed.
"""

import argparse
import datetime
import gzip
import json
import os
import sys
import tempfile
import traceback
from pathlib import Path

import programs
from programs import Newsfold, log, module

if module("numpy") is None or module("scipy") is None:
    sys.exit("NumPy and SciPy are needed: pip install -r Benchmarks/rivals/requirements.txt")

import numpy as np
import scipy.sparse

import joins
import lookups
import plots
import report
import routes
from report import Comparison

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
THRESHOLDS = [0.2, 0.4, 0.6]
HASWELL = {"OPENBLAS_CORETYPE": "Haswell"}
# OpenBLAS's own choice, and its AVX2 kernels as they are for a processor that has no more.
CORES = [
    {"OPENBLAS_CORETYPE": None, "OPENBLAS_L2_SIZE": None},
    {"OPENBLAS_CORETYPE": "Haswell", "OPENBLAS_L2_SIZE": "512"},
]


def main() -> int:
    options = arguments()
    options.output.mkdir(parents=True, exist_ok=True)
    newsfold = Newsfold(options.newsfold, options.threads)
    comparison = Comparison(
        date=datetime.date.today().isoformat(), rounds=options.rounds, threads=options.threads,
        load_before=os.getloadavg()[0])
    with tempfile.TemporaryDirectory(prefix="newsfold-rivals-", dir=options.temporary) as name:
        folder = Path(name)
        articles = take_articles(options, newsfold, folder, comparison)
        vectors = folder / "vectors.npz"
        newsfold.run("vectors", articles, "--output", vectors, "--threads", options.threads)
        sklearn_vectors = folder / "sklearn.npz"
        has_sklearn = write_sklearn_vectors(articles, sklearn_vectors)
        steps = [
            ("join", lambda: measure_joins(options, newsfold, folder, vectors, comparison)),
            ("join of scikit-learn's vectors", lambda: measure_sklearn(
                options, newsfold, folder, sklearn_vectors, comparison) if has_sklearn else None),
            ("join with AVX2", lambda: measure_haswell(
                options, newsfold, folder, vectors, comparison)),
            ("products of floats", lambda: measure_products(
                options, newsfold, vectors, comparison)),
            ("nearest", lambda: setattr(comparison, "lookups", lookups.measure(
                newsfold, vectors, 10, options.rounds, 200))),
            ("whole way", lambda: setattr(comparison, "routes", routes.measure(
                newsfold, articles, folder, THRESHOLDS[0], options.rounds))),
            ("stages", lambda: setattr(comparison, "stages", routes.stages(newsfold, articles))),
        ]
        if options.scale:
            steps.append(("scale", lambda: setattr(comparison, "scale", routes.scale(
                newsfold, folder, options.scale, 10_000))))
        for name, step in steps:
            try:
                step()
            except Exception as failure:
                # What was measured before is worth having; the report names what failed.
                traceback.print_exc()
                comparison.failures.append(f"{name}: {type(failure).__name__}: {failure}")
    comparison.load_after = os.getloadavg()[0]
    plots.draw(comparison, options.output / "results")
    (options.output / "RESULTS.md").write_text(report.text(comparison), encoding="utf-8")
    log(f"{options.output / 'RESULTS.md'} written")
    if comparison.disagreements():
        return 70
    return 1 if comparison.failures else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n\n")[0],
        formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    add = parser.add_argument
    add("--input", type=Path, help="a file of JSON Lines, plain or .gz, not made-up articles")
    add("--articles", type=int, default=20_000,
        help="how many: made-up ones, or the first of --input, where 0 takes all")
    add("--seed", type=int, default=1, help="of the made-up articles")
    add("--threads", type=int, default=os.cpu_count(), help="for all that have threads")
    add("--rounds", type=int, default=3, help="medians are of so many")
    add("--scipy-rows", type=int, default=512,
        help="rows that SciPy multiplies by all; its time is extrapolated from them")
    add("--scale", type=int, nargs="*", metavar="N",
        help="also cluster so many made-up articles, 10,000 a day; 100000 1000000 where none is said")
    add("--newsfold", type=Path, default=TOP / ".build" / "release" / "newsfold",
        help="the program")
    add("--output", type=Path, default=HERE.parent, help="where RESULTS.md goes")
    add("--temporary", type=Path, help="where vectors and articles go")
    options = parser.parse_args()
    if options.scale is not None and not options.scale:
        options.scale = [100_000, 1_000_000]
    if options.input and not options.input.is_file():
        parser.error(f"{options.input} is no file: give articles as JSON Lines, plain or in .gz")
    return options


def take_articles(options, newsfold: Newsfold, folder: Path, comparison: Comparison) -> Path:
    """The articles that every program reads: JSON Lines in gzip."""
    articles = folder / "articles.jsonl.gz"
    if not options.input:
        newsfold.run("generate", "--articles", options.articles, "--seed", options.seed,
                     "--output", articles)
        comparison.articles = options.articles
        comparison.source = (
            f"made-up articles (`newsfold generate --articles {options.articles} "
            f"--seed {options.seed}`)")
        return articles
    opened = gzip.open if options.input.suffix == ".gz" else open
    with opened(options.input, "rb") as lines, gzip.open(articles, "wb", 1) as output:
        for line in lines:
            if options.articles and comparison.articles == options.articles:
                break
            output.write(line)
            comparison.articles += 1
    comparison.source = f"articles of `{options.input.name}`"
    return articles


def write_sklearn_vectors(articles: Path, target: Path) -> bool:
    text = module("sklearn.feature_extraction.text")
    if text is None:
        return False
    with gzip.open(articles, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    matrix = text.TfidfVectorizer(stop_words="english", dtype=np.float32).fit_transform(
        f"{record.get('title', '')} {record.get('body', '')}" for record in records)
    # Who only wants the numbers has no use for columns out of order.
    matrix.sort_indices()
    scipy.sparse.save_npz(target, matrix, compressed=False)
    return True


def measure_joins(options, newsfold, folder, vectors: Path, comparison: Comparison) -> None:
    matrix = scipy.sparse.load_npz(vectors)
    comparison.profile = profile(matrix)
    rows = matrix.shape[0]
    for shrunk in (16, 8, 4, 2):
        if rows // shrunk >= 100:
            comparison.sizes.append(joins.measure(
                newsfold, folder, vectors, "newsfold vectors", THRESHOLDS[0], options.rounds,
                rows=rows // shrunk, scipy_rows=options.scipy_rows, faiss=True))
    for threshold in THRESHOLDS:
        comparison.joins.append(joins.measure(
            newsfold, folder, vectors, "newsfold vectors", threshold, options.rounds,
            scipy_rows=options.scipy_rows, faiss=threshold == THRESHOLDS[0]))
    comparison.sizes.append(comparison.joins[0])


def measure_sklearn(options, newsfold, folder, vectors: Path, comparison: Comparison) -> None:
    comparison.sklearn_profile = profile(scipy.sparse.load_npz(vectors))
    for threshold in THRESHOLDS:
        comparison.sklearn_joins.append(joins.measure(
            newsfold, folder, vectors, "scikit-learn's vectors", threshold, options.rounds,
            scipy_rows=0))


def measure_haswell(options, newsfold, folder, vectors: Path, comparison: Comparison) -> None:
    comparison.haswell = joins.measure(
        newsfold, folder, vectors, "AVX2 core", THRESHOLDS[0], options.rounds, scipy_rows=0,
        environment=HASWELL)


def measure_products(options, newsfold, vectors: Path, comparison: Comparison) -> None:
    for environment in CORES:
        products = joins.measure_products(
            newsfold, vectors, THRESHOLDS[0], options.rounds, environment)
        if products:
            comparison.products.append(products)


def profile(matrix) -> str:
    """What the cost of a join depends on."""
    rows = matrix.shape[0]
    shares = np.bincount(matrix.indices, minlength=matrix.shape[1]) / max(1, rows)
    return (f"{rows} rows, {np.count_nonzero(shares)} terms, {matrix.nnz / max(1, rows):.0f} values a "
            f"row; two rows share {(shares ** 2).sum():.1f} terms; "
            + ", ".join(f"{np.count_nonzero(shares > share)} terms in over {share:.0%}"
                        for share in (0.05, 0.1, 0.2)))


if __name__ == "__main__":
    sys.exit(main())
