"""Kills a server while several clients add articles, again and again, and looks at what is left.

After each kill the store has to be sound, and to have every acknowledged article, once; at the end, after a
refresh, its stories have to be those of one run over its articles.
"""

import argparse
import json
import random
import subprocess
import tempfile
import threading
import time
from pathlib import Path

from server import Server


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", required=True, help="the program")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--articles", type=int, default=4000)
    parser.add_argument("--longest", type=float, default=0.5, help="seconds until a kill, at most")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as name:
        store = str(Path(name) / "news.store")
        lines = run(options.engine, "generate", "--articles", str(options.articles), "--quiet").splitlines()
        articles = [line.encode() for line in lines]
        acknowledged: set[str] = set()
        held: list[str] = []
        for number in range(options.rounds):
            acknowledged |= round_of(options, store, articles, chance)
            run(options.engine, "verify", "--store", store, "--quiet")
            held = [json.loads(line)["id"] for line in
                    run(options.engine, "export", "--store", store, "--quiet").splitlines()]
            assert len(held) == len(set(held)), "an article is there twice"
            assert acknowledged <= set(held), f"round {number}: {len(acknowledged - set(held))} articles are gone"
        run(options.engine, "refresh", "--store", store, "--quiet")
        run(options.engine, "verify", "--store", store, "--quiet")
        exported = Path(name) / "held.jsonl"
        run(options.engine, "export", "--store", store, "--quiet", "-o", str(exported))
        kept = groups(run(options.engine, "stories", "--store", store, "--quiet", "-f", "json"))
        found = groups(run(options.engine, "cluster", "--quiet", "-f", "json", str(exported)))
        assert kept == found, "the stories are not those of one run"
        print(f"{options.rounds} rounds of {options.clients} clients: {len(acknowledged)} articles acknowledged, "
              f"{len(held)} held, {len(found)} stories as of one run")
    return 0


def round_of(options: argparse.Namespace, store: str, articles: list[bytes], chance: random.Random) -> set[str]:
    acknowledged: set[str] = set()
    with Server(options.engine, store) as server:
        parts = [chance.sample(articles, 400) for _ in range(options.clients)]
        clients = [threading.Thread(target=add, args=(server, part, acknowledged)) for part in parts]
        for client in clients:
            client.start()
        time.sleep(chance.uniform(0.05, options.longest))
        server.process.kill()
        server.process.wait()
        for client in clients:
            client.join()
    return acknowledged


def add(server: Server, lines: list[bytes], acknowledged: set[str]) -> None:
    for start in range(0, len(lines), 5):
        try:
            status, body = server.ask("POST", "/articles", b"\n".join(lines[start:start + 5]))
        except OSError:
            return
        except Exception:  # A broken connection shows itself in several ways.
            return
        if status == 200:
            acknowledged.update(article["id"] for article in json.loads(body)["articles"])


def groups(text: str) -> set[frozenset[str]]:
    return {frozenset(article["id"] for article in story["articles"]) for story in json.loads(text)["stories"]}


def run(engine: str, *arguments: str) -> str:
    return subprocess.run([engine, *arguments], check=True, capture_output=True, text=True, timeout=600).stdout


if __name__ == "__main__":
    raise SystemExit(main())
