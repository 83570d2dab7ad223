"""The programs that are measured: which are there, how they are run, what they take."""

import importlib
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGES = ["numpy", "scipy", "scikit-learn", "sparse_dot_topn", "faiss-cpu", "matplotlib"]


def module(name: str):
    """A module, or None where it is not installed: what needs it is left out of the report."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def log(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def versions() -> str:
    found = []
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"no {name}")
    return f"Python {platform.python_version()}, " + ", ".join(found)


def missing() -> list[str]:
    modules = {"sparse_dot_topn": "sparse_dot_topn", "faiss": "faiss", "scikit-learn": "sklearn",
               "matplotlib": "matplotlib"}
    return [name for name, imported in modules.items() if module(imported) is None]


class Failure(Exception):
    """A program that did not end well."""


def surroundings(changes: dict | None) -> dict:
    """The environment with some variables changed, or gone where they are None."""
    changed = {**os.environ, **(changes or {})}
    return {name: value for name, value in changed.items() if value is not None}


def timed(command: list, environment: dict | None = None) -> tuple[float, float]:
    """Runs a program to its end: wall seconds, and bytes at its peak."""
    launched = subprocess.run(
        [sys.executable, "-I", "-S", str(HERE / "launch.py"), *(str(part) for part in command)],
        stdout=subprocess.PIPE, env=surroundings(environment), text=True)
    if launched.returncode != 0:
        raise Failure(f"{command[0]} cannot be started")
    status, seconds, peak = launched.stdout.split()
    if int(status) != 0:
        raise Failure(f"{Path(str(command[0])).name} {Path(str(command[1])).name} ended with status "
                      f"{status}")
    return float(seconds), float(peak)


class Newsfold:
    """The program, run as anybody would run it."""

    def __init__(self, path: Path, threads: int) -> None:
        self.path = path
        self.threads = threads

    def run(self, *arguments, environment: dict | None = None) -> tuple[float, float]:
        return timed([self.path, *arguments, "--quiet"], environment)

    def bench(self, *arguments, environment: dict | None = None) -> dict:
        """What `newsfold bench` prints as JSON, on the threads of the comparison."""
        command = [self.path, "bench", *arguments, "--threads", self.threads, "--format", "json",
                   "--quiet"]
        with tempfile.TemporaryFile() as output:
            result = subprocess.run(
                [str(part) for part in command], stdout=output, env=surroundings(environment))
            if result.returncode != 0:
                raise Failure(f"newsfold bench ended with status {result.returncode}")
            output.seek(0)
            return json.load(output)


def median(values: list[float]) -> float:
    return statistics.median(values)


def spread(values: list[float], digits: int = 2) -> str:
    """The median, and the fastest and slowest behind it."""
    if len(values) == 1:
        return f"{values[0]:.{digits}f}"
    return (f"{median(values):.{digits}f} "
            f"({min(values):.{digits}f} to {max(values):.{digits}f})")


def ratios(theirs: list[float], ours: list[float]) -> list[float]:
    """How many times as long theirs took, round by round: what disturbs a round disturbs both."""
    return [their / our for their, our in zip(theirs, ours)]
