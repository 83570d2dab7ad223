"""The program as a server, for scripts."""

import json
import re
import subprocess
import urllib.error
import urllib.request


class Server:
    """Serves a store on a free port until the end of the block."""

    def __init__(self, engine: str, store: str, *options: str):
        self.process = subprocess.Popen(
            [engine, "serve", "--store", store, "--port", "0", "--log-level", "error", *options],
            stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        line = self.process.stderr.readline()
        assert line.startswith("newsfold: http://"), line
        self.address = line.split()[1].rstrip("/")

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            assert self.process.wait(timeout=60) == 0, "the server did not end well"

    def ask(self, method: str, path: str, body: object = None, **headers: str) -> tuple[int, bytes]:
        data = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
        names = {re.sub("_", "-", name): value for name, value in headers.items()}
        request = urllib.request.Request(self.address + path, data=data, method=method, headers=names)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()
