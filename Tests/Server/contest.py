"""A client of the Telegram data clustering contest: puts pages in, reads threads, takes half of them out."""

import argparse
import html
import json
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from server import Server


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", required=True, help="the program")
    parser.add_argument("--pages", type=int, default=5000)
    options = parser.parse_args()
    lines = subprocess.run([options.engine, "generate", "--articles", str(options.pages), "--quiet"],
                           check=True, capture_output=True, text=True).stdout.splitlines()
    pages = {f"{number}.html": page(json.loads(line)) for number, line in enumerate(lines)}
    with tempfile.TemporaryDirectory() as name, \
            Server(options.engine, str(Path(name) / "news.store")) as server, \
            ThreadPoolExecutor(8) as clients:
        headers = {"Content_Type": "text/html", "Cache_Control": "max-age=31536000"}
        start = time.monotonic()
        statuses = list(clients.map(lambda item: server.ask("PUT", f"/{item[0]}", item[1], **headers)[0],
                                    pages.items()))
        seconds = time.monotonic() - start
        assert statuses == [201] * len(pages), set(statuses)
        print(f"{len(pages)} pages put, {len(pages) / seconds:.0f} a second")
        assert server.ask("PUT", "/0.html", pages["0.html"], **headers)[0] == 204
        there = settled(server, len(pages))
        print(f"{len(there)} pages in threads")
        gone = list(pages)[::2]
        statuses = list(clients.map(lambda name: server.ask("DELETE", f"/{name}")[0], gone))
        assert statuses == [204] * len(gone), set(statuses)
        assert server.ask("DELETE", f"/{gone[0]}")[0] == 404
        left = settled(server, len(pages) - len(gone))
        assert not left & set(gone)
        print(f"{len(left)} pages in threads when half were deleted")
    return 0


def page(article: dict) -> bytes:
    body = "".join(f"<p>{html.escape(part)}</p>" for part in article["body"].split("\n") if part.strip())
    return (f'<!DOCTYPE html><html><head><meta property="og:title" content="{html.escape(article["title"])}">'
            f'<meta property="og:site_name" content="{html.escape(article.get("source") or "")}">'
            f'<meta property="article:published_time" content="{article.get("published") or ""}"></head>'
            f'<body><article><h1>{html.escape(article["title"])}</h1>{body}</article></body></html>').encode()


def settled(server: Server, count: int) -> set[str]:
    """The pages in threads, when the server has placed all."""
    for _ in range(600):
        state = json.loads(server.ask("GET", "/ready")[1])
        threads = json.loads(server.ask("GET", "/threads?period=315360000")[1])["threads"]
        pages = [name for thread in threads for name in thread["articles"]]
        assert len(pages) == len(set(pages)), "a page is in two threads"
        shown = sum(1 for _ in pages)
        if state["articles"] == count and (shown == count or len(threads) == 1000):
            return set(pages)
        time.sleep(0.1)
    raise AssertionError(f"{shown} of {count} pages in threads")


if __name__ == "__main__":
    raise SystemExit(main())
