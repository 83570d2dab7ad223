"""The route that a Python user would take from articles to groups; `compare.py` times it.

Usage: python_route.py ARTICLES REPORT THRESHOLD THREADS
"""

import gzip
import json
import sys
import time
from pathlib import Path

START = time.perf_counter()

import numpy as np
from scipy.sparse.csgraph import connected_components
from sklearn.feature_extraction.text import TfidfVectorizer
from sparse_dot_topn import sp_matmul_topn


def main(articles: str, report: str, threshold: str, threads: str) -> None:
    steps = Steps()
    steps.done("import")
    open_lines = gzip.open if articles.endswith(".gz") else open
    with open_lines(articles, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    texts = [f"{record.get('title', '')} {record.get('body', '')}" for record in records]
    steps.done("read")
    matrix = TfidfVectorizer(stop_words="english", dtype=np.float32).fit_transform(texts)
    steps.done("vectorize")
    near = sp_matmul_topn(
        matrix, matrix.T.tocsr(), top_n=1024, threshold=float(threshold), n_threads=int(threads))
    steps.done("join")
    _, labels = connected_components(near, directed=False)
    steps.done("components")
    sizes = sorted(np.bincount(labels).tolist(), reverse=True)
    Path(report).write_text(json.dumps({"seconds": steps.seconds, "sizes": sizes}))


class Steps:
    """How long each step took."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.last = START

    def done(self, name: str) -> None:
        now = time.perf_counter()
        self.seconds[name] = now - self.last
        self.last = now


if __name__ == "__main__":
    main(*sys.argv[1:])
