"""Exercises the API from its own description (schemathesis), on a server with some articles."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from server import Server


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", required=True, help="the program")
    parser.add_argument("--examples", type=int, default=50, help="requests of each kind")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        store = str(Path(name) / "news.store")
        subprocess.run([options.engine, "add", "--store", store, "--quiet", "Corpus/articles"], check=True)
        with Server(options.engine, store) as server:
            # An event stream has no end, and what is long is refused rather than read.
            return subprocess.run(
                [Path(sys.executable).parent / "schemathesis", "run", server.address + "/openapi.json",
                 "--max-examples", str(options.examples), "--request-timeout", "20", "--seed", "1",
                 "--checks", "all", "--exclude-checks", "positive_data_acceptance,ignored_auth",
                 "--header", "Accept: application/json"], cwd=name,
                env=dict(os.environ, SCHEMATHESIS_HOOKS="hooks", PYTHONPATH=str(Path(__file__).parent))).returncode


if __name__ == "__main__":
    raise SystemExit(main())
