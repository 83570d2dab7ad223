"""How often the headline that the program chooses is one that an editor accepts.

`headlines.jsonl` has stories by the ids of their articles, and those whose headline is acceptable; it was
written before any choice was looked at (`draw_headlines.py` says how stories were drawn). Stories of which
no headline is acceptable, since their articles tell of several things, are left out and counted. Beside the
program stand a member drawn at random (exactly, by expectation), the longest title and the first report.
The stories are cut in two by their places in the list, so that one half can be looked at and the other not.

    python3 Benchmarks/quality/headlines.py --engine .build/release/newsfold --data FOLDER
"""

import argparse
import json
import subprocess
import tempfile
from pathlib import Path

from draw_headlines import SETS, load

LIST = Path(__file__).parent / "headlines.jsonl"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", required=True, help="the program")
    parser.add_argument("--data", required=True, type=Path, help="the folder with the labelled sets")
    parser.add_argument("--show", action="store_true", help="print what was chosen in the even half")
    options = parser.parse_args()
    stories = [json.loads(line) for line in LIST.read_text(encoding="utf-8").splitlines()]
    judged = [story for story in stories if story["accepted"]]
    articles = {name: {article["id"]: article for article in load(options.data / path if path else None)}
                for name, path, _ in SETS}
    chosen = representatives(options.engine, judged, articles)
    print(f"{len(judged)} stories, {len(stories) - len(judged)} left out")
    print(f"{'':24}{'all':>8}{'even':>8}{'odd':>8}")
    rows = {"newsfold": [], "a random member": [], "the longest title": [], "the first report": []}
    for story, choice in zip(judged, chosen):
        members = [articles[story["set"]][one] for one in story["articles"]]
        accepted = set(story["accepted"])
        rows["newsfold"].append(choice in accepted)
        rows["a random member"].append(len(accepted) / len(members))
        longest = max(members, key=lambda article: (len(article["title"]), article["id"]))
        rows["the longest title"].append(longest["id"] in accepted)
        first = min(members, key=lambda article: (article.get("published") or "9", article["id"]))
        rows["the first report"].append(first["id"] in accepted)
    for name, values in rows.items():
        shares = [100 * sum(part) / len(part) for part in (values, values[::2], values[1::2])]
        print(f"{name:24}" + "".join(f"{share:7.1f}%" for share in shares))
    if options.show:
        for story, choice in list(zip(judged, chosen))[::2]:
            title = articles[story["set"]][choice]["title"]
            print("ok " if choice in story["accepted"] else "BAD", story["set"], "|", title[:110])


def representatives(engine: str, stories: list[dict], articles: dict) -> list[str]:
    """The article that stands for each story, all stories given as they are."""
    with tempfile.TemporaryDirectory() as folder:
        pile, labels = Path(folder) / "articles.jsonl", Path(folder) / "labels.jsonl"
        with open(pile, "w", encoding="utf-8") as lines, open(labels, "w", encoding="utf-8") as known:
            for number, story in enumerate(stories):
                for one in story["articles"]:
                    article = dict(articles[story["set"]][one])
                    for key in ("story", "meta", "file"):
                        article.pop(key, None)
                    article["id"] = f"{number}/{one}"
                    lines.write(json.dumps(article) + "\n")
                    known.write(json.dumps({"article": article["id"], "story": str(number)}) + "\n")
        printed = subprocess.run(
            [engine, "cluster", str(pile), "--clusters", str(labels), "--format", "jsonl", "--quiet"],
            check=True, stdout=subprocess.PIPE, text=True).stdout
    chosen: dict[int, str] = {}
    for line in map(json.loads, printed.splitlines()):
        if line["representative"]:
            number, one = line["article"].split("/", 1)
            chosen[int(number)] = one
    return [chosen[number] for number in range(len(stories))]


if __name__ == "__main__":
    main()
