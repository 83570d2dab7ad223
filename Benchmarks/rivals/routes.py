"""Whole programs, from a file of articles to stories or groups, and where their time goes."""

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from programs import Failure, Newsfold, log, module, ratios, timed

HERE = Path(__file__).resolve().parent


@dataclass
class Route:
    name: str
    seconds: list[float] = field(default_factory=list)
    bytes: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    steps: dict[str, float] = field(default_factory=dict)


@dataclass
class Routes:
    ours: Route
    theirs: Route | None

    def ratio(self) -> list[float]:
        return ratios(self.theirs.seconds, self.ours.seconds) if self.theirs else []


def measure(newsfold: Newsfold, articles: Path, folder: Path, threshold: float, rounds: int):
    ours = Route("newsfold cluster")
    theirs = Route("scikit-learn, sparse_dot_topn, connected components")
    if not (module("sklearn") and module("sparse_dot_topn")):
        theirs = None
    stories, groups = folder / "stories.jsonl", folder / "groups.json"
    for _ in range(rounds):
        keep(ours, newsfold.run("cluster", articles, "--format", "jsonl", "--output", stories,
                                "--threads", newsfold.threads))
        if theirs:
            keep(theirs, timed([sys.executable, HERE / "python_route.py", articles, groups,
                                threshold, newsfold.threads]))
    ours.sizes = story_sizes(stories)
    if theirs:
        report = json.loads(groups.read_text())
        theirs.steps, theirs.sizes = report["seconds"], report["sizes"]
    return Routes(ours, theirs)


def keep(route: Route, measured: tuple[float, float]) -> None:
    route.seconds.append(measured[0])
    route.bytes.append(measured[1])
    log(f"{route.name}: {measured[0]:.2f} s, {measured[1] / 1e6:.0f} MB")


def story_sizes(stories: Path) -> list[int]:
    with stories.open(encoding="utf-8") as lines:
        counts = Counter(json.loads(line)["story"] for line in lines)
    return sorted(counts.values(), reverse=True)


def stages(newsfold: Newsfold, articles: Path) -> dict:
    return newsfold.bench("--stages", articles)


# Many articles


def scale(newsfold: Newsfold, folder: Path, sizes: list[int], per_day: int) -> list[dict]:
    """`newsfold cluster` on made-up articles of many days: seconds and memory by size."""
    source = folder / "scale"
    source.mkdir()
    part = 100_000
    measured = []
    written = 0
    for size in sizes:
        while written < size:
            count = min(part, size - written)
            newsfold.run(
                "generate", "--articles", count, "--skip", written, "--per-day", per_day,
                "--output", source / f"from-{written:07}.jsonl.gz")
            written += count
        stories = folder / "scale.jsonl"
        try:
            seconds, peak = newsfold.run(
                "cluster", source, "--format", "jsonl", "--output", stories, "--threads",
                newsfold.threads)
        except Failure as failure:
            log(f"{size} articles: {failure}")
            measured.append({"articles": size, "failure": str(failure)})
            continue
        measured.append({"articles": size, "seconds": seconds, "bytes": peak,
                         "stories": len(story_sizes(stories))})
        log(f"{size} articles: {seconds:.1f} s, {peak / 2**30:.2f} GiB")
    return measured
