"""Drives the server's pages in a real browser.

Starts the program given on a new store with the corpus and hostile articles, and checks what a reader meets:
that a story appears without a reload when an article comes through the API, that a text that is pasted or
dropped finds its story, search, the pages of stories and articles, what works without JavaScript,
accessibility (axe), validity (html5lib), and that nothing from an article acts. Screenshots stay in the
folder given.
"""

import argparse
import json
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

import html5lib
from axe_core_python.selenium import Axe
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from check import HOSTILE, browser

STORY = [
    {"id": "quake-1", "source": "Wire A", "published": "2025-12-08T09:00:00Z",
     "title": "Earthquake of magnitude 6.4 strikes near Vellmar, no deaths reported",
     "body": "An earthquake of magnitude 6.4 shook the coast near Vellmar on Monday morning. The seismic "
             "institute said the epicentre lay 20 km off the harbour. Schools in Vellmar were closed."},
    {"id": "quake-2", "source": "Daily B", "published": "2025-12-08T10:00:00Z",
     "title": "Vellmar closes schools after 6.4 magnitude earthquake off the coast",
     "body": "Schools in Vellmar stayed shut on Monday after an earthquake of magnitude 6.4 off its "
             "harbour. The seismic institute counted twelve aftershocks near Vellmar; nobody was killed."},
]


def main() -> int:
    options = arguments()
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        store = str(Path(name) / "news.store")
        subprocess.run([options.engine, "add", "--store", store, "--quiet", "Corpus/articles"], check=True)
        with Server(options.engine, store) as server:
            front(server, folder)
            follows(server)
            asking(server)
            pages(server, folder)
            without_scripts(server)
            hostile(server)
    print("the pages are as they should be")
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", required=True, help="the program")
    parser.add_argument("--folder", required=True, type=Path, help="where pictures go")
    return parser.parse_args()


class Server:
    """The program, serving a store on a free port."""

    def __init__(self, engine: str, store: str):
        self.process = subprocess.Popen(
            [engine, "serve", "--store", store, "--port", "0", "--log-level", "error"],
            stderr=subprocess.PIPE, text=True)
        line = self.process.stderr.readline()
        assert line.startswith("newsfold: http://"), line
        self.address = line.split()[1].rstrip("/")

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_) -> None:
        self.process.terminate()
        assert self.process.wait(timeout=20) == 0, "the server did not end well"

    def ask(self, method: str, path: str, value: object = None) -> bytes:
        data = None if value is None else json.dumps(value).encode()
        request = urllib.request.Request(self.address + path, data=data, method=method)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read()


def front(server: Server, folder: Path) -> None:
    html5lib.HTMLParser(strict=True).parse(server.ask("GET", "/").decode())
    for name, width, height, dark in [("desktop", 1280, 900, False), ("desktop-dark", 1280, 900, True),
                                      ("phone", 390, 844, False), ("phone-dark", 390, 844, True)]:
        driver = browser(width, height, dark)
        driver.get(server.address)
        assert "Moscow" in driver.page_source or "Kremlin" in driver.page_source
        wide = driver.execute_script("return document.documentElement.scrollWidth")
        assert wide <= width, f"{name}: {wide} pixels wide"
        accessible(driver, f"front, {name}")
        driver.save_screenshot(str(folder / f"newsroom-{name}.png"))
        clean(driver)
        driver.quit()


def follows(server: Server) -> None:
    """A story appears, and grows, without a reload."""
    driver = browser()
    driver.get(server.address + "/?order=latest")
    driver.execute_script("window.same = true")
    server.ask("POST", "/articles", STORY[:1])
    start = time.monotonic()
    WebDriverWait(driver, 5).until(lambda page: "near Vellmar" in page.find_element(By.ID, "content").text)
    print(f"an article is on the page after {time.monotonic() - start:.1f} s")
    server.ask("POST", "/articles", STORY[1:])
    WebDriverWait(driver, 5).until(lambda page: page.execute_script(
        "return [...document.querySelectorAll('.story')].some((one) => "
        "/Vellmar/.test(one.textContent) && one.dataset.n === '2')"))
    assert driver.execute_script("return window.same"), "the page was loaded anew"
    server.ask("DELETE", "/articles/quake-1")
    server.ask("DELETE", "/articles/quake-2")
    WebDriverWait(driver, 5).until(lambda page: "Vellmar" not in page.find_element(By.ID, "content").text)
    clean(driver)
    driver.quit()


def asking(server: Server) -> None:
    text = "Putin receives Sharaa in the Kremlin: the Syrian leader wants Assad handed over in Moscow talks"
    driver = browser()
    driver.get(server.address)
    driver.find_element(By.ID, "text").send_keys(text)
    press(driver, "#ask button")
    WebDriverWait(driver, 10).until(lambda page: page.current_url.endswith("/who"))
    assert "Sharaa" in driver.find_element(By.CSS_SELECTOR, ".matches").text
    accessible(driver, "answer")
    driver.get(server.address)
    driver.execute_script("""
        const data = new DataTransfer();
        data.items.add(new File([arguments[0]], "article.txt", {type: "text/plain"}));
        dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        """, text)
    WebDriverWait(driver, 10).until(lambda page: page.current_url.endswith("/who"))
    assert "Sharaa" in driver.find_element(By.CSS_SELECTOR, ".matches").text
    clean(driver)
    driver.quit()


def pages(server: Server, folder: Path) -> None:
    driver = browser()
    driver.get(server.address + "/?search=kremlin")
    assert driver.find_elements(By.CSS_SELECTOR, ".story")
    press(driver, ".story .own")
    WebDriverWait(driver, 10).until(lambda page: "/story/" in page.current_url)
    assert "What happened to this story" in driver.page_source
    accessible(driver, "story")
    html5lib.HTMLParser(strict=True).parse(driver_source(server, driver))
    driver.save_screenshot(str(folder / "newsroom-story.png"))
    press(driver, ".reports .who a")
    WebDriverWait(driver, 10).until(lambda page: "/article/" in page.current_url)
    assert driver.find_elements(By.CSS_SELECTOR, ".matches a")
    accessible(driver, "article")
    html5lib.HTMLParser(strict=True).parse(driver_source(server, driver))
    driver.save_screenshot(str(folder / "newsroom-article.png"))
    driver.get(server.address + "/story/nothing")
    assert "Not Found" in driver.page_source
    driver.get(server.address + "/?search=zzzzzz")
    assert "No story is like that" in driver.page_source
    driver.quit()


def without_scripts(server: Server) -> None:
    """What a browser without JavaScript sends, and gets."""
    page = server.ask("GET", "/?search=kremlin&minSources=0&language=&order=rank").decode()
    assert 'class="story"' in page and "Marrowford" not in page
    form = urllib.parse.urlencode({"text": "Sharaa meets Putin in the Kremlin in Moscow"}).encode()
    request = urllib.request.Request(server.address + "/who", data=form, headers={"Origin": server.address})
    with urllib.request.urlopen(request, timeout=30) as answer:
        found = answer.read().decode()
    html5lib.HTMLParser(strict=True).parse(found)
    assert "Sharaa" in found.split('class="matches"', 1)[1]


def hostile(server: Server) -> None:
    server.ask("POST", "/articles", [
        {"id": f"evil/{number}?<b>&\"'#", "title": text, "body": text + " about the hostile ferry",
         "source": text, "author": text, "url": "javascript:window.hacked=true"}
        for number, text in enumerate(HOSTILE)])
    time.sleep(1.5)
    driver = browser()
    driver.get(server.address + "/?search=hostile&order=latest")
    for number in range(len(HOSTILE)):
        identity = urllib.parse.quote(f"evil/{number}?<b>&\"'#", safe="")
        driver.get(f"{server.address}/article/{identity}")
        assert not driver.execute_script("return window.hacked || null"), identity
        driver.get(driver.find_element(By.LINK_TEXT, "Its story").get_attribute("href"))
        assert not driver.execute_script("return window.hacked || null"), identity
        assert not driver.find_elements(By.CSS_SELECTOR, "a[href^='javascript']")
    driver.quit()


def driver_source(server: Server, driver: webdriver.Chrome) -> str:
    return server.ask("GET", driver.current_url[len(server.address):]).decode()


def press(driver: webdriver.Chrome, selector: str) -> None:
    """Presses with the keyboard, wherever the element is on the page."""
    driver.find_element(By.CSS_SELECTOR, selector).send_keys(Keys.ENTER)


def accessible(driver: webdriver.Chrome, place: str) -> None:
    faults = Axe().run(driver)["violations"]
    assert not faults, f"{place}: " + "; ".join(
        f"{fault['id']} {fault['nodes'][0]['html'][:120]}" for fault in faults)


def clean(driver: webdriver.Chrome) -> None:
    lines = [line["message"] for line in driver.get_log("browser") if line["level"] == "SEVERE"]
    assert not lines, lines


if __name__ == "__main__":
    raise SystemExit(main())
