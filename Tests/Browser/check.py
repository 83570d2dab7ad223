"""Drives the HTML report in a real browser.

Makes the report of the corpus, of hostile articles and of 20,000 made-up ones with the program given, and
checks what a reader meets: search, filters, opening a story, the keyboard, light and dark, accessibility
(axe), validity (html5lib), that hostile titles do nothing, and that a large report is small enough and
opens fast. Screenshots of the corpus's report stay in the folder given.
"""

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

import html5lib
from axe_core_python.selenium import Axe
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

MOST_BYTES = 30_000_000
HOSTILE = [
    "<script>window.hacked = true</script>",
    "\"><img src=x onerror='window.hacked = true'>",
    "</script><script>window.hacked = true</script>",
    "</style></title><svg onload='window.hacked = true'>",
    "\u202eright to left override \u2066 and more",
    "\x1b[31mred\x1b[0m \x00 \x07",
    "=HYPERLINK(\"http://evil.example\")",
    "A headline of a megabyte " * 40_000,
]


def main() -> int:
    options = arguments()
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    corpus = report(options.engine, ["Corpus/articles"], folder / "corpus.html")
    validate(corpus)
    reading(corpus)
    accessibility(corpus)
    screenshots(corpus, folder)
    hostile(options.engine, folder)
    large(options.engine, folder, options.limit)
    print("the report is as it should be")
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", required=True, help="the program")
    parser.add_argument("--folder", required=True, type=Path, help="where reports and pictures go")
    parser.add_argument("--limit", type=float, metavar="SECONDS",
                        help="fail where the large report opens later than this")
    return parser.parse_args()


def report(engine: str, inputs: list[str], target: Path) -> Path:
    command = [engine, "cluster", *inputs, "--format", "html", "--output", str(target), "--quiet"]
    subprocess.run(command, check=True, timeout=600)
    return target


def browser(width: int = 1280, height: int = 900, dark: bool = False) -> webdriver.Chrome:
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                     f"--window-size={width},{height}"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})
    scheme = "dark" if dark else "light"
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": scheme}]})
    return driver


def validate(page: Path) -> None:
    """The page is HTML by a parser that forgives nothing."""
    html5lib.HTMLParser(strict=True).parse(page.read_text(encoding="utf-8"))


def shown(driver: webdriver.Chrome) -> int:
    return driver.execute_script(
        "return document.querySelectorAll('.story:not([hidden]), .single:not([hidden])').length")


def settle(driver: webdriver.Chrome, text: str) -> None:
    """Waits until the line that counts stories has `text`."""
    for _ in range(100):
        if text in driver.find_element(By.ID, "count").text:
            return
        time.sleep(0.05)
    raise AssertionError(f"{text!r} never came: {driver.find_element(By.ID, 'count').text!r}")


def reading(page: Path) -> None:
    """Search, filters, order, opening a story and the keyboard."""
    driver = browser()
    driver.get(page.as_uri())
    total = shown(driver)
    assert total > 50, total
    settle(driver, f"{total} stories")
    search = driver.find_element(By.ID, "search")
    search.send_keys("sharaa kremlin")
    settle(driver, f" of {total}")
    found = shown(driver)
    assert 1 <= found < 6, found
    search.send_keys(Keys.ESCAPE)
    settle(driver, f"{total} stories")
    Select(driver.find_element(By.ID, "outlets")).select_by_value("5")
    settle(driver, f" of {total}")
    assert 0 < shown(driver) < total
    Select(driver.find_element(By.ID, "outlets")).select_by_value("1")
    Select(driver.find_element(By.ID, "language")).select_by_visible_text("es")
    settle(driver, f" of {total}")
    assert 0 < shown(driver) < total
    Select(driver.find_element(By.ID, "language")).select_by_value("")
    first = driver.find_element(By.CSS_SELECTOR, ".story h2").text
    Select(driver.find_element(By.ID, "order")).select_by_value("time")
    assert driver.find_element(By.CSS_SELECTOR, ".story h2").text != first
    Select(driver.find_element(By.ID, "order")).select_by_value("rank")
    assert driver.find_element(By.CSS_SELECTOR, ".story h2").text == first
    story = driver.find_element(By.CSS_SELECTOR, ".story")
    assert not story.find_element(By.CSS_SELECTOR, ".reports").is_displayed()
    story.find_element(By.TAG_NAME, "summary").click()
    assert story.find_element(By.CSS_SELECTOR, ".reports").is_displayed()
    assert story.find_element(By.CSS_SELECTOR, ".heat svg").is_displayed()
    body = driver.find_element(By.TAG_NAME, "body")
    driver.execute_script("document.activeElement.blur()")
    body.send_keys("j")
    assert driver.switch_to.active_element.tag_name == "summary"
    driver.switch_to.active_element.send_keys("j", Keys.ENTER)
    assert driver.execute_script("return document.querySelectorAll('.story details[open]').length") == 2
    driver.switch_to.active_element.send_keys("/")
    assert driver.switch_to.active_element.get_attribute("id") == "search"
    last = driver.find_elements(By.CSS_SELECTOR, ".story")[-1].get_attribute("id")
    driver.get(page.as_uri() + "#" + last)
    opened = driver.find_element(By.CSS_SELECTOR, f"#{last} .reports")
    assert opened.is_displayed()
    story_pages(driver, page)
    before = driver.execute_script("return getComputedStyle(document.documentElement).backgroundColor")
    driver.find_element(By.ID, "theme").click()
    after = driver.execute_script("return getComputedStyle(document.documentElement).backgroundColor")
    assert before != after
    complaints(driver)
    driver.quit()


def story_pages(driver: webdriver.Chrome, page: Path) -> None:
    """A story has a page of its own, from which one comes to the next and back to all."""
    def visible() -> list[str]:
        return [story.get_attribute("id") for story in driver.find_elements(By.CSS_SELECTOR, ".story")
                if story.is_displayed()]

    driver.get(page.as_uri())
    all_stories = visible()
    second = driver.find_elements(By.CSS_SELECTOR, ".story")[1]
    second.find_element(By.CSS_SELECTOR, ".own").click()
    assert visible() == [all_stories[1]], visible()
    assert second.find_element(By.CSS_SELECTOR, ".reports").is_displayed()
    assert not driver.find_element(By.ID, "search").is_displayed()
    driver.find_element(By.TAG_NAME, "body").send_keys("j")
    assert visible() == [all_stories[2]], visible()
    driver.find_element(By.CSS_SELECTOR, ".back a").click()
    assert visible() == all_stories
    assert driver.find_element(By.ID, "search").is_displayed()


def complaints(driver: webdriver.Chrome) -> None:
    said = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
    assert not said, said


def accessibility(page: Path) -> None:
    """No serious fault by axe's rules, stories closed and open, light and dark, wide and narrow."""
    for dark in (False, True):
        for width, height in ((1280, 900), (390, 844)):
            driver = browser(width, height, dark)
            driver.get(page.as_uri())
            driver.execute_script(
                "document.querySelectorAll('details').forEach((one, place) => {"
                " if (place < 6 || one.id === 'singles') one.open = true; })")
            assert driver.execute_script(
                "return document.documentElement.scrollWidth <= innerWidth"), (dark, width)
            driver.set_script_timeout(60)
            faults = [fault for fault in Axe().run(driver)["violations"]
                      if fault["impact"] in ("serious", "critical")]
            assert not faults, json.dumps(faults, indent=1)[:3000]
            driver.quit()


def screenshots(page: Path, folder: Path) -> None:
    for dark in (False, True):
        for width, height in ((1280, 900), (390, 844)):
            driver = browser(width, height, dark)
            driver.get(page.as_uri())
            name = f"{'dark' if dark else 'light'}-{width}"
            driver.save_screenshot(str(folder / f"{name}.png"))
            driver.execute_script("const story = document.querySelector('.story');"
                                  "story.querySelector('details').open = true;"
                                  "story.querySelector('summary').scrollIntoView()")
            time.sleep(0.6)
            driver.save_screenshot(str(folder / f"{name}-story.png"))
            driver.get(page.as_uri() + "#" + driver.find_element(By.CSS_SELECTOR, ".story").get_attribute("id"))
            time.sleep(0.3)
            driver.save_screenshot(str(folder / f"{name}-page.png"))
            driver.quit()


def hostile(engine: str, folder: Path) -> None:
    """Whatever an article says, the page says it as text."""
    lines = []
    for number, text in enumerate(HOSTILE):
        for copy in range(3):
            lines.append(json.dumps({
                "id": f"{number}-{copy} {text[:200]}", "title": text, "source": f"{copy} {text}",
                "url": "javascript:window.hacked=true" if copy else f"https://a.example/{text[:80]}",
                "body": f"{text} reported thing {number} " * 5, "published": f"2025-10-1{copy}"}))
    articles = folder / "hostile.jsonl"
    articles.write_text("\n".join(lines), encoding="utf-8")
    page = report(engine, [str(articles)], folder / "hostile.html")
    assert page.stat().st_size < 400_000, page.stat().st_size
    validate(page)
    driver = browser()
    driver.get(page.as_uri())
    driver.execute_script("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    time.sleep(0.3)
    assert driver.execute_script("return window.hacked") is None
    links = driver.execute_script("return [...document.links].map((link) => link.href)")
    assert all(link.startswith(("https://", "http://", "file://")) for link in links), links
    assert driver.execute_script("return document.querySelectorAll('img, iframe, object').length") == 0
    complaints(driver)
    driver.quit()


def large(engine: str, folder: Path, limit: float | None) -> None:
    """20,000 articles make a page of less than 30 MB that opens within the limit."""
    articles = folder / "large.jsonl"
    subprocess.run([engine, "generate", "--articles", "20000", "--output", str(articles), "--quiet"],
                   check=True, timeout=600)
    page = report(engine, [str(articles)], folder / "large.html")
    size = page.stat().st_size
    assert size < MOST_BYTES, size
    times = []
    for _ in range(3):
        driver = browser()
        driver.get(page.as_uri())
        times.append(driver.execute_script(
            "return performance.getEntriesByType('navigation')[0].loadEventEnd") / 1000)
        start = time.monotonic()
        driver.find_element(By.ID, "search").send_keys("the")
        settle(driver, "stories")
        driver.execute_script("scrollTo(0, document.body.scrollHeight / 2);"
                              "return new Promise((done) => requestAnimationFrame(done))")
        answer = time.monotonic() - start
        driver.quit()
    print(f"20,000 articles: {size / 1e6:.1f} MB, open in {sorted(times)[1]:.2f} s, "
          f"search and scroll in {answer:.2f} s")
    assert limit is None or sorted(times)[1] < limit, times


if __name__ == "__main__":
    sys.exit(main())
