"""Adds articles to stores in many orders and splits, and holds the stories against those of one run.

Each round shuffles the articles, cuts them into parts, and adds these one after the other; between them some
articles are removed and added again, and some stores refreshed. After a last refresh the stories have to be
those that `cluster` finds in the same articles, in every particular but their ids: reports, headlines,
similarities, keywords, ranks, timelines.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path


def main() -> int:
    options = arguments()
    for source in options.inputs:
        with tempfile.TemporaryDirectory() as name:
            check(options, source, Path(name))
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", required=True, help="the program")
    parser.add_argument("--rounds", type=int, default=100, help="for each input")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("inputs", nargs="+", help="files or folders of articles, or a number to make up")
    return parser.parse_args()


def check(options: argparse.Namespace, source: str, folder: Path) -> None:
    chance = random.Random(options.seed)
    articles = folder / "articles.jsonl"
    if source.isdigit():
        run(options.engine, "generate", "--articles", source, "--quiet", "-o", str(articles))
        lines = articles.read_text(encoding="utf-8").splitlines(keepends=True)
    else:
        lines = normalized(options.engine, source, folder)
    articles.write_text("".join(lines), encoding="utf-8")
    expected = stories(run(options.engine, "cluster", "--quiet", "-f", "json", str(articles)))
    parts = 0
    for number in range(options.rounds):
        store = folder / f"{number}.store"
        waiting = chance.sample(lines, len(lines))
        while waiting:
            count = chance.choice([1, 3, 30, len(lines) // 4 + 1, len(lines)])
            part, waiting = waiting[:count] if len(waiting) > count else waiting, waiting[count:]
            parts += 1
            add(options.engine, store, part, chance.random() < 0.2)
            if chance.random() < 0.2:
                some = chance.sample(part, min(2, len(part)))
                run(options.engine, "remove", "--store", str(store), "--quiet", *[json.loads(line)["id"] for line in some])
                waiting += some
        run(options.engine, "refresh", "--store", str(store), "--quiet")
        run(options.engine, "verify", "--store", str(store), "--quiet")
        found = stories(run(options.engine, "stories", "--store", str(store), "--quiet", "-f", "json"))
        assert found == expected, f"{source}, round {number}: {difference(found, expected)}"
        for file in folder.glob(f"{number}.store*"):
            file.unlink()
    print(f"{source}: {len(lines)} articles in {options.rounds} orders and {parts} parts: "
          f"the {len(expected)} stories of one run each time")


def normalized(engine: str, source: str, folder: Path) -> list[str]:
    """The articles of an input as a store has them, which is how JSON Lines give them back."""
    store = folder / "normal.store"
    run(engine, "add", "--store", str(store), "--quiet", source)
    lines = run(engine, "export", "--store", str(store), "--quiet").splitlines(keepends=True)
    articles = [json.loads(line) for line in lines]
    for article in articles:
        del article["story"]
    return [json.dumps(article) + "\n" for article in articles]


def add(engine: str, store: Path, lines: list[str], refreshes: bool) -> None:
    extra = ["--refresh"] if refreshes else []
    subprocess.run([engine, "add", "--store", str(store), "--quiet", *extra, "-"], check=True, timeout=300,
                   input="".join(lines), text=True)


def run(*command: str) -> str:
    return subprocess.run(command, check=True, timeout=300, stdout=subprocess.PIPE, text=True).stdout


def stories(result: str) -> list[dict]:
    found = json.loads(result)["stories"]
    for story in found:
        del story["id"]
    return found


def difference(found: list[dict], expected: list[dict]) -> str:
    for one, other in zip(found, expected):
        for key in one:
            if one[key] != other[key]:
                return f"{key}: {one[key]!r:.200} and not {other[key]!r:.200}"
    return f"{len(found)} stories and not {len(expected)}"


if __name__ == "__main__":
    sys.exit(main())
