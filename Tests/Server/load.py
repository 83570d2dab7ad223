"""Adds made-up articles to a server that has some already, from several clients, while wrk reads /stories.

Prints articles a second until the last was acknowledged and until the last was among the stories, wrk's
requests a second, and the server's memory before and after.
"""

import argparse
import json
import subprocess
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from server import Server


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", required=True, help="the program")
    parser.add_argument("--before", type=int, default=30000, help="articles that are there before")
    parser.add_argument("--articles", type=int, default=6000, help="articles that are added")
    parser.add_argument("--batch", type=int, default=50, help="articles of a request")
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--seconds", type=int, default=20, help="how long wrk reads; 0 for not at all")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = generate(options.engine, options.before + options.articles)
        (folder / "before.jsonl").write_text("\n".join(lines[:options.before]))
        store = str(folder / "news.store")
        subprocess.run([options.engine, "add", "--store", store, "--quiet", "--refresh",
                        str(folder / "before.jsonl")], check=True)
        with Server(options.engine, store) as server:
            state = json.loads(server.ask("GET", "/ready")[1])
            print(f"before: {state['articles']} articles in {state['stories']} stories, {memory(server)} MiB")
            reader = threading.Thread(target=read, args=(server, options.seconds))
            if options.seconds:
                reader.start()
            add(server, options, [line.encode() for line in lines[options.before:]])
            if options.seconds:
                reader.join()
            print(f"after: {memory(server)} MiB")
    return 0


def add(server: Server, options: argparse.Namespace, lines: list[bytes]) -> None:
    batches = [b"\n".join(lines[start:start + options.batch]) for start in range(0, len(lines), options.batch)]
    start = time.monotonic()
    with ThreadPoolExecutor(options.clients) as clients:
        statuses = set(clients.map(lambda batch: server.ask("POST", "/articles", batch)[0], batches))
    acknowledged = time.monotonic() - start
    assert statuses == {200}, statuses
    last = json.loads(lines[-1])["id"]
    while json.loads(server.ask("GET", f"/articles/{last}")[1])["story"] is None:
        time.sleep(0.02)
    placed = time.monotonic() - start
    print(f"{len(lines)} articles in batches of {options.batch} from {options.clients} clients: "
          f"{len(lines) / acknowledged:.0f} a second acknowledged, {len(lines) / placed:.0f} placed")


def read(server: Server, seconds: int) -> None:
    report = subprocess.run(["wrk", "-t1", "-c8", f"-d{seconds}s", f"{server.address}/stories"],
                            check=True, capture_output=True, text=True).stdout
    print("\n".join(line.strip() for line in report.splitlines()
                    if "Requests/sec" in line or "Non-2xx" in line or "Socket errors" in line or "Latency" in line))


def generate(engine: str, count: int) -> list[str]:
    made = subprocess.run([engine, "generate", "--articles", str(count), "--quiet"],
                          check=True, capture_output=True, text=True)
    return made.stdout.splitlines()


def memory(server: Server) -> int:
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) // 1024


if __name__ == "__main__":
    raise SystemExit(main())
