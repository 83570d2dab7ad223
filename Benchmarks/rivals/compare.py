#!/usr/bin/env python3
"""Times Newsfold beside what would be used instead of it, on the same numbers, in one run.

The join: all pairs of articles with a cosine at or above a threshold, from the file that
`newsfold vectors` writes: sparse_dot_topn, SciPy's sparse product, and `newsfold bench`.
End to end: from a file of articles to groups: scikit-learn, sparse_dot_topn and connected
components, and `newsfold cluster`.

Rounds alternate between the rivals, so that whatever else the machine does meets all of them;
medians count. The number of pairs is compared, and a difference that rounding cannot explain ends
the program with status 70.
"""

import argparse
import gzip
import itertools
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

import numpy as np
import scipy.sparse
from sparse_dot_topn import sp_matmul_topn

HERE = Path(__file__).resolve().parent
NEWSFOLD = HERE.parent.parent / ".build" / "release" / "newsfold"
# Two programs that add 32-bit products in another order may tell a cosine this close to the
# threshold apart.
ROUNDING = 2e-6
BLOCK_ROWS = 256


def main() -> int:
    options = arguments()
    if not options.input.is_file():
        sys.exit(f"{options.input} is no file: give articles as JSON Lines, plain or in .gz")
    load_before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="newsfold-rivals-") as folder:
        articles = Path(folder) / "articles.jsonl"
        count = take_articles(options.input, options.articles, articles)
        vectors = Path(folder) / "vectors.npz"
        command = [options.newsfold, "vectors", articles, "--output", vectors, "--quiet"]
        seconds, memory = timed([*command, "--threads", str(options.threads)])
        print(f"newsfold vectors: {seconds:.2f} s, {memory:.0f} MB", file=sys.stderr)
        matrix = scipy.sparse.load_npz(vectors)
        joins = [join_round(options, vectors, matrix, threshold) for threshold in options.threshold]
        routes = [] if options.no_routes else compare_routes(options, articles, Path(folder))
    machine = joins[0]["machine"]
    print_environment(options, machine, load_before)
    print_matrix(matrix, count)
    agree = [print_join(options, join) for join in joins]
    if routes:
        print_routes(options, routes)
    return 0 if all(agree) else 70


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n\n")[0],
        formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    add = parser.add_argument
    add("input", type=Path, help="articles: JSON Lines with 'title' and 'body'; .gz is read")
    add("--articles", type=int, default=8000, help="only the first so many; 0 takes all")
    add("--threshold", type=float, nargs="+", default=[0.2, 0.5], help="cosines")
    add("--threads", type=int, default=os.cpu_count(), help="for all that have threads")
    add("--runs", type=int, default=3, help="rounds; the median counts")
    add("--kernel", default="postings,blas", help="kernels of newsfold, by commas")
    add("--scipy-rows", type=int, default=1024,
        help="rows that SciPy multiplies by all; its time is extrapolated from them")
    add("--no-routes", action="store_true", help="leave out the comparison end to end")
    add("--newsfold", type=Path, default=NEWSFOLD, help="the program")
    return parser.parse_args()


def take_articles(source: Path, limit: int, target: Path) -> int:
    """Copies the first records, so that all programs read the same plain file."""
    opened = gzip.open(source, "rb") if source.suffix == ".gz" else source.open("rb")
    count = 0
    with opened as lines, target.open("wb") as output:
        for line in itertools.islice(lines, limit or None):
            output.write(line)
            count += 1
    return count


def timed(command: list) -> tuple[float, float]:
    """Runs a program to its end: wall seconds, and megabytes at its peak."""
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} {command[1]} ended with status {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


# The join


def join_round(options, vectors: Path, matrix, threshold: float) -> dict:
    """Times all rivals at a threshold, in turn, as often as asked for."""
    times: dict[str, list[float]] = {}
    join = {"threshold": threshold, "rows": matrix.shape[0], "times": times, "pairs": {}}
    top = 1024
    for _ in range(options.runs):
        while True:
            seconds, product = sparse_dot_topn_join(matrix, threshold, options.threads, top)
            widest = int(product.getnnz(axis=1).max(initial=0))
            if widest >= top:
                top *= 2  # A full row may have lost pairs: it is no join then.
            elif widest + 1 < top:
                top = widest + 1  # The less it has to keep, the faster it is.
            else:
                break
        times.setdefault("sparse_dot_topn", []).append(seconds)
        cosines = scipy.sparse.triu(product, k=1).data
        join["pairs"]["sparse_dot_topn"] = int(np.count_nonzero(cosines >= np.float32(threshold)))
        join["doubtful"] = int(np.count_nonzero(cosines < threshold + ROUNDING))
        join["top"] = top
        seconds, rows, near = scipy_join(matrix, threshold, options.scipy_rows)
        times.setdefault("SciPy", []).append(seconds)
        expected = int(np.count_nonzero(product[rows].data >= np.float32(threshold)))
        join["scipy"] = {"rows": len(rows), "off": abs(near - expected)}
        report = newsfold_bench(options, vectors, threshold)
        join["machine"] = report["machine"]
        for result in report["results"]:
            name = f"newsfold, {result['kernel']}" + (" (chosen)" if result["chosen"] else "")
            times.setdefault(name, []).append(result["seconds"])
            join["pairs"][name] = result["pairs"]
        print(f"threshold {threshold}: " + ", ".join(f"{name} {spent[-1]:.2f} s" for name, spent
              in times.items()), file=sys.stderr)
    return join


def sparse_dot_topn_join(matrix, threshold: float, threads: int, top: int):
    """All it has: rows in full, so each pair twice and each row with itself. Asks for a little
    more than the threshold, to see what rounding may add; the transposition is timed, as what
    Newsfold prepares is."""
    start = time.perf_counter()
    product = sp_matmul_topn(
        matrix, matrix.T.tocsr(), top_n=top, threshold=threshold - ROUNDING,
        n_threads=threads)
    return time.perf_counter() - start, product


def scipy_join(matrix, threshold: float, row_limit: int) -> tuple[float, np.ndarray, int]:
    """Blocks of rows, spread over the matrix, by all rows; one thread is all it has. Gives the time
    of the blocks in proportion to all rows, the rows, and how many cosines were near."""
    rows = matrix.shape[0]
    starts = range(0, rows, BLOCK_ROWS)
    wanted = max(1, min(len(starts), row_limit // BLOCK_ROWS))
    chosen = [starts[i * len(starts) // wanted] for i in range(wanted)]
    start = time.perf_counter()
    transposed = matrix.T.tocsr()
    preparation = time.perf_counter() - start
    near = 0
    start = time.perf_counter()
    for first in chosen:
        block = matrix[first:first + BLOCK_ROWS] @ transposed
        near += int(np.count_nonzero(block.data >= np.float32(threshold)))
    seconds = time.perf_counter() - start
    done = np.concatenate([np.arange(first, min(first + BLOCK_ROWS, rows)) for first in chosen])
    return preparation + seconds * rows / len(done), done, near


def newsfold_bench(options, vectors: Path, threshold: float) -> dict:
    result = subprocess.run(
        [options.newsfold, "bench", "--vectors", vectors, "--threshold", str(threshold),
         "--threads", str(options.threads), "--kernel", options.kernel, "--runs", "1",
         "--format", "json", "--quiet"],
        stdout=subprocess.PIPE)
    if result.returncode != 0:
        sys.exit(f"newsfold bench ended with status {result.returncode}")
    return json.loads(result.stdout)


# End to end


def compare_routes(options, articles: Path, folder: Path) -> list[dict]:
    """Whole programs, from their start to their end."""
    threshold = options.threshold[0]
    python, ours = folder / "python.json", folder / "newsfold.jsonl"
    routes = [
        {"name": "scikit-learn, sparse_dot_topn, connected components", "command": [
            sys.executable, HERE / "python_route.py", articles, python, threshold,
            options.threads]},
        {"name": "newsfold cluster", "command": [
            options.newsfold, "cluster", articles, "--format", "jsonl", "--output", ours,
            "--threads", options.threads, "--quiet"]},
    ]
    for _ in range(options.runs):
        for route in routes:
            seconds, memory = timed(route["command"])
            route.setdefault("seconds", []).append(seconds)
            route.setdefault("memory", []).append(memory)
            print(f"{route['name']}: {seconds:.2f} s", file=sys.stderr)
    report = json.loads(python.read_text())
    routes[0]["steps"] = report["seconds"]
    routes[0]["sizes"] = report["sizes"]
    stories: dict[str, int] = {}
    with ours.open() as lines:
        for line in lines:
            story = json.loads(line)["story"]
            stories[story] = stories.get(story, 0) + 1
    routes[1]["sizes"] = sorted(stories.values(), reverse=True)
    return routes


# Printing


def print_environment(options, machine: dict, load_before: float) -> None:
    pinned = {name: value for name, value in os.environ.items() if name.startswith("OPENBLAS_")}
    print(f"- {machine['processor']}, {machine['cores']} cores; {options.threads} threads, "
          f"{options.runs} rounds, medians (fastest to slowest)")
    print(f"- {machine['blas']}, kernels for {machine['core']}; "
          + (", ".join(f"{name}={value}" for name, value in sorted(pinned.items()))
             or "no OPENBLAS_ variables"))
    names = ["numpy", "scipy", "scikit-learn", "sparse_dot_topn"]
    print(f"- Python {platform.python_version()}, "
          + ", ".join(f"{name} {version(name)}" for name in names))
    print(f"- load of the machine before and after: {load_before:.1f}, {os.getloadavg()[0]:.1f}")


def print_matrix(matrix, count: int) -> None:
    frequencies = np.bincount(matrix.indices, minlength=matrix.shape[1]).astype(float)
    rows = matrix.shape[0]
    pairs = rows * (rows - 1) / 2
    updates = float((frequencies * (frequencies - 1)).sum() / 2 / max(1, pairs))
    print(f"- {count} records, {rows} rows, {matrix.shape[1]} terms, "
          f"{matrix.nnz / max(1, rows):.0f} values a row, "
          f"{pairs / 1e6:.0f} million pairs, which share {updates:.1f} terms each")


def print_join(options, join: dict) -> bool:
    times, pairs = join["times"], join["pairs"]
    ours = [name for name in times if name.startswith("newsfold")]
    base = next((name for name in ours if name.endswith("(chosen)")), ours[0])
    unit = statistics.median(times[base])
    scipy_rows, rows = join["scipy"]["rows"], join["rows"]
    print(f"\n### All pairs with a cosine of at least {join['threshold']}\n")
    print(f"| | threads | seconds | times {base} | pairs |\n|---|---|---|---|---|")
    for name, spent in times.items():
        threads = 1 if name == "SciPy" else options.threads
        part = f", from {scipy_rows} of {rows} rows" if scipy_rows < rows else ""
        label = name + (part if name == "SciPy" else "")
        print(f"| {label} | {threads} | {middle(spent)} | {statistics.median(spent) / unit:.1f} | "
              f"{pairs.get(name, '')} |")
    spread = max(pairs.values()) - min(pairs.values())
    off = join["scipy"]["off"]
    agree = spread <= join["doubtful"] and off <= 2 * join["doubtful"]
    verdict = "The pairs agree" if agree else "THE PAIRS DISAGREE"
    print(f"\n{verdict}: the counts differ by {spread}, SciPy's in its rows by {off}; "
          f"{join['doubtful']} cosines are within {ROUNDING} of the threshold. "
          f"sparse_dot_topn kept up to {join['top']} a row.")
    return agree


def print_routes(options, routes: list[dict]) -> None:
    base = statistics.median(routes[-1]["seconds"])
    print("\n### From a file of articles to groups\n")
    print("| | seconds | times newsfold | peak MB | groups | largest | groups of one |\n"
          "|---|---|---|---|---|---|---|")
    for route in routes:
        sizes = route["sizes"]
        print(f"| {route['name']} | {middle(route['seconds'])} | "
              f"{statistics.median(route['seconds']) / base:.1f} | "
              f"{statistics.median(route['memory']):.0f} | {len(sizes)} | {max(sizes)} | "
              f"{sizes.count(1)} |")
    steps = ", ".join(f"{name} {seconds:.2f}" for name, seconds in routes[0]["steps"].items())
    print(f"\nThe Python route joined at {options.threshold[0]}; its steps in the last round, in "
          f"seconds: {steps}. The two do not do the same work.")


def middle(values: list[float]) -> str:
    return f"{statistics.median(values):.2f} ({min(values):.2f} to {max(values):.2f})"


if __name__ == "__main__":
    sys.exit(main())
