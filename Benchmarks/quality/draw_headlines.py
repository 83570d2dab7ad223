"""Draws the stories of `headlines.jsonl`: which articles an editor was to judge the headlines of.

From each set a fixed number of stories with at least three different titles, by a seeded draw; of a story
with more than ten articles ten, drawn alike. It prints the articles, a line each with the title cut off at
200 characters, so that somebody can say which headlines are acceptable before the program has chosen any.

    python3 Benchmarks/quality/draw_headlines.py --data FOLDER
"""

import argparse
import gzip
import json
import random
from pathlib import Path

# Set, files, how many stories; the corpus is the project's own.
SETS = [
    ("corpus", None, 22), ("giveme5w1h", "giveme5w1h/all.jsonl.gz", 18),
    ("ecbplus", "ecbplus/dev.jsonl.gz", 6), ("ground", "ground/dev.jsonl.gz", 8),
    ("uci", "uci/dev.jsonl.gz", 8), ("og2021-es", "og2021/es.jsonl.gz", 4),
    ("og2021-de", "og2021/de.jsonl.gz", 4), ("og2021-pt", "og2021/pt.jsonl.gz", 4),
]
MOST_ARTICLES = 10
ENGINE = ".build/release/newsfold"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, type=Path, help="the folder with the labelled sets")
    folder = parser.parse_args().data
    for name, path, count in SETS:
        for story, articles in drawn(name, load(folder / path if path else None), count):
            print(f"== {name} {story}")
            for number, article in enumerate(articles):
                print(f"{number} {article['id']} | {' '.join(article['title'].split())[:200]}")


def load(path: Path | None) -> list[dict]:
    if path is not None:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]
    return corpus()


def corpus() -> list[dict]:
    """The corpus as the program reads it, with its labels."""
    import subprocess
    labels = [json.loads(line) for line in open("Corpus/labels.jsonl", encoding="utf-8")]
    story_of = {label["article"]: label["story"] for label in labels}
    lines = subprocess.run([ENGINE, "extract", "Corpus/articles", "--format", "jsonl",
                            "--quiet"], check=True, stdout=subprocess.PIPE, text=True).stdout
    articles = [json.loads(line) for line in lines.splitlines()]
    return [article | {"story": story_of.get(article["id"])} for article in articles]


def drawn(name: str, articles: list[dict], count: int) -> list[tuple[str, list[dict]]]:
    stories: dict[str, list[dict]] = {}
    for article in articles:
        if article.get("story") and (article.get("title") or "").strip():
            stories.setdefault(article["story"], []).append(article)
    fit = sorted(story for story, members in stories.items()
                 if len({member["title"].strip().lower() for member in members}) >= 3)
    generator = random.Random(f"headlines {name}")
    chosen = sorted(generator.sample(fit, min(count, len(fit))))
    found = []
    for story in chosen:
        members = sorted(stories[story], key=lambda article: article["id"])
        if len(members) > MOST_ARTICLES:
            members = sorted(generator.sample(members, MOST_ARTICLES), key=lambda article: article["id"])
        found.append((story, members))
    return found


if __name__ == "__main__":
    main()
