#!/usr/bin/env python3
"""For how many articles `newsfold similar` puts all other reports of their story first.

    similar_first.py [--engine PATH] [--articles FOLDER] [--labels FILE]

Articles that are alone in their labelled story are left out. Needs only Python's standard library.
"""
import argparse
import collections
import json
import subprocess


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--engine", default=".build/release/newsfold")
    parser.add_argument("--articles", default="Corpus/articles")
    parser.add_argument("--labels", default="Corpus/labels.jsonl")
    options = parser.parse_args()
    with open(options.labels, encoding="utf-8") as lines:
        labels = {row["article"]: row["story"] for row in map(json.loads, lines)}
    sizes = collections.Counter(labels.values())
    asked = [article for article, story in labels.items() if sizes[story] > 1]
    missed = collections.Counter()
    for article in asked:
        others = sizes[labels[article]] - 1
        command = [options.engine, "similar", options.articles, "--to", article, "--quiet",
                   "--count", str(others), "--format", "jsonl"]
        answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        found = [labels.get(json.loads(line)["article"]) for line in answer.splitlines()]
        if found != [labels[article]] * others:
            missed[labels[article]] += 1
    right = len(asked) - sum(missed.values())
    print(f"{right} of {len(asked)} articles ({100 * right / len(asked):.1f} %)")
    for story, count in missed.most_common():
        print(f"  missed {count} of {sizes[story]} in {story}")


if __name__ == "__main__":
    main()
