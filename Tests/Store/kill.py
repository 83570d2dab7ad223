"""Kills programs that add to a store, again and again, and looks at what is left.

Several programs add made-up articles to one store at a time, and all are killed at a moment that chance
decides. After each round the store has to be sound, and to have every article whose program had ended
with success, once; at the end, after a refresh, its stories have to be those of one run over its articles.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def main() -> int:
    options = arguments()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = folder / "news.store"
        parts = batches(options.engine, folder, options.articles)
        run(options.engine, "add", "--store", str(store), "--quiet", str(parts[0]))
        acknowledged = ids(parts[0])
        for number in range(options.rounds):
            clients = {part: subprocess.Popen([options.engine, "add", "--store", str(store), "--quiet", str(part)])
                       for part in chance.sample(parts, options.clients)}
            time.sleep(chance.uniform(0, options.longest))
            for client in clients.values():
                client.kill()
            for part, client in clients.items():
                if client.wait() == 0:
                    acknowledged |= ids(part)
            run(options.engine, "verify", "--store", str(store), "--quiet")
            held = [json.loads(line)["id"] for line in
                    run(options.engine, "export", "--store", str(store), "--quiet").splitlines()]
            assert len(held) == len(set(held)), "an article is there twice"
            assert acknowledged <= set(held), f"round {number}: {len(acknowledged - set(held))} articles are gone"
        run(options.engine, "refresh", "--store", str(store), "--quiet")
        run(options.engine, "verify", "--store", str(store), "--quiet")
        articles = folder / "held.jsonl"
        run(options.engine, "export", "--store", str(store), "--quiet", "-o", str(articles))
        kept = stories(run(options.engine, "stories", "--store", str(store), "--quiet", "-f", "json"))
        found = stories(run(options.engine, "cluster", "--quiet", "-f", "json", str(articles)))
        assert kept == found, "the stories are not those of one run"
        print(f"{options.rounds} rounds of {options.clients} clients: {len(acknowledged)} articles acknowledged, "
              f"{len(held)} held, {len(found)} stories as of one run")
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", required=True, help="the program")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--clients", type=int, default=3)
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--longest", type=float, default=0.5, help="seconds until a kill, at most")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def batches(engine: str, folder: Path, articles: int) -> list[Path]:
    lines = run(engine, "generate", "--articles", str(articles), "--quiet").splitlines(keepends=True)
    parts = []
    for start in range(0, len(lines), 60):
        part = folder / f"{start}.jsonl"
        part.write_text("".join(lines[start:start + 60]), encoding="utf-8")
        parts.append(part)
    return parts


def ids(part: Path) -> set[str]:
    return {json.loads(line)["id"] for line in part.read_text(encoding="utf-8").splitlines()}


def run(*command: str) -> str:
    return subprocess.run(command, check=True, timeout=300, stdout=subprocess.PIPE, text=True).stdout


def stories(result: str) -> set[frozenset[str]]:
    return {frozenset(article["id"] for article in story["articles"]) for story in json.loads(result)["stories"]}


if __name__ == "__main__":
    sys.exit(main())
