"""Reads every output format with a reader that is not ours.

Clusters the corpus, and a pile of hostile articles, in every format; what other programs read from each
must be what the JSON says, and nothing an article says may become markup, a link to something else than a
page of the web, a formula or an order to a terminal.
"""

import argparse
import csv
import io
import json
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import feedparser
import html5lib
import networkx
from markdown_it import MarkdownIt

HOSTILE = [
    "<script>alert(1)</script> in a title",
    "[a link](javascript:alert(1)) ![](http://evil.example/x.png) <b>bold</b>",
    "# heading\n- list\n1. number\n> quote\n```\ncode\n```",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J bell\x07",
    "=HYPERLINK(\"http://evil.example\",\"click\")",
    "+1+1 @SUM(A1) -2",
    "\u202etfel ot thgir\u202c \u2066isolated\u2069 \ufffe\uffff",
    "null \x00 byte, vertical \x0b tab, form \x0c feed",
    "]]> &amp; <!-- --> <?xml?> \"quotes\" 'and' more",
    "A headline of a megabyte " * 40_000,
    "عنوان بالعربية مع \u202b علامات",
    "🙂 emoji and combining e\u0301\u0301\u0301\u0301\u0301\u0301 marks",
]
URLS = ["https://a.example/?x=1&y=<2>", "javascript:alert(1)", "http://b.example/(1)", "data:text/html,x"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", required=True, help="the program")
    engine = parser.parse_args().engine
    csv.field_size_limit(1 << 30)
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder) / "hostile.jsonl"
        pile.write_bytes(b"\n".join(hostile_articles()))
        for name, source, is_hostile in [("corpus", "Corpus/articles", False),
                                         ("hostile", str(pile), True)]:
            check(engine, source, is_hostile)
            print(f"{name}: every format reads as it should")
    return 0


def hostile_articles():
    for number, text in enumerate(HOSTILE):
        for copy in range(3):
            yield json.dumps({
                "id": f"{number}-{copy}", "title": text, "source": f"{copy} {text[:300]}",
                "url": URLS[(number + copy) % len(URLS)],
                "body": f"{text[:500]} tells of subject{number} again and again. " * 4,
                **({"published": f"2025-10-1{copy}T0{copy}:00:00+02:00"} if number % 3 else {}),
            }).encode()
    yield b'{"id": "invalid", "title": "not \xff\xfe UTF-8", "body": "at all \xc3"}'


def output(engine: str, source: str, kind: str) -> bytes:
    command = [engine, "cluster", source, "--format", kind, "--quiet"]
    return subprocess.run(command, check=True, timeout=300, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout


def check(engine: str, source: str, is_hostile: bool) -> None:
    truth = json.loads(output(engine, source, "json"))
    stories = truth["stories"]
    articles = [(story, article) for story in stories for article in story["articles"]]
    texts = {kind: output(engine, source, kind) for kind in [
        "table", "jsonl", "csv", "markdown", "html", "rss", "atom", "graphml", "gexf"]}
    for kind, text in texts.items():
        harmless(kind, text.decode("utf-8"))
    jsonl(texts["jsonl"].decode(), articles)
    table_rows(texts["csv"].decode(), articles)
    markdown(texts["markdown"].decode(), stories, is_hostile)
    page(texts["html"].decode(), stories)
    feed(texts["rss"], stories, "rss20", is_hostile)
    feed(texts["atom"], stories, "atom10", is_hostile)
    graph(networkx.read_graphml(io.BytesIO(texts["graphml"])), articles)
    graph(networkx.read_gexf(io.BytesIO(texts["gexf"]), version="1.3"), articles)


def harmless(kind: str, text: str) -> None:
    """No control character but line breaks in any format; none that turns the direction where people look."""
    for character in set(text):
        category = unicodedata.category(character)
        if kind in ("csv", "jsonl"):
            # Data come as they were; JSON escapes control characters, a spreadsheet shows them.
            assert kind == "csv" or category != "Cc" or character == "\n", (kind, character)
        else:
            assert category != "Cc" or character == "\n", (kind, repr(character))
            assert character not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", kind


def jsonl(text: str, articles: list) -> None:
    lines = [json.loads(line) for line in text.split("\n")[:-1]]
    assert [line["article"] for line in lines] == [article["id"] for _, article in articles]
    assert [line["story"] for line in lines] == [story["id"] for story, _ in articles]


def table_rows(text: str, articles: list) -> None:
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["article"] for row in rows] == [article["id"] for _, article in articles]
    for row, (_, article) in zip(rows, articles):
        title = row["title"]
        if title != article["title"]:
            assert title == "'" + article["title"], title[:80]
        assert not title.startswith(("=", "@", "\t", "\r")), title[:80]
        for field in row.values():
            assert not field.startswith(("=", "@", "\t", "\r")), field[:80]


def squeezed(text: str) -> str:
    """A text without what any format may leave out: blanks, controls and marks."""
    return "".join(character for character in unicodedata.normalize("NFC", text)
                   if unicodedata.category(character)[0] in "LNPS")


def agrees(shown: str, meant: str) -> bool:
    """Whether a shown title is the one meant, or its beginning."""
    left, right = squeezed(shown).rstrip("…"), squeezed(meant)
    left, right = left.replace("\ufffe", ""), right.replace("\ufffe", "")
    return right.startswith(left) and (len(left) > 20 or left == right)


def markdown(text: str, stories: list, is_hostile: bool) -> None:
    tokens = MarkdownIt("commonmark").parse(text)
    kinds = {token.type for token in tokens}
    assert not kinds & {"html_block", "fence", "code_block", "blockquote_open"}, kinds
    several = [story for story in stories if story["size"] > 1]
    headings = [tokens[place + 1] for place, token in enumerate(tokens)
                if token.type == "heading_open" and token.tag == "h2"]
    assert len(headings) == len(several) + (len(several) < len(stories)), len(headings)
    for heading, story in zip(headings, several):
        shown = "".join(child.content for child in heading.children)
        assert agrees(shown.split(". ", 1)[1], story["headline"]), (shown, story["headline"][:100])
    items = sum(token.type == "list_item_open" for token in tokens)
    expected = sum(min(41, story["size"]) for story in stories)
    assert items == expected, (items, expected)
    for token in tokens:
        for child in token.children or []:
            assert child.type not in ("html_inline", "image"), child.content[:80]
            if child.type == "link_open":
                assert child.attrs["href"].startswith(("http://", "https://")), child.attrs
                assert "evil" not in child.attrs["href"]


def page(text: str, stories: list) -> None:
    html5lib.HTMLParser(strict=True).parse(text)
    tree = html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)
    ids = {element.get("id") for element in tree.iter() if element.get("id")}
    assert ids >= {story["id"] for story in stories}
    assert sum(1 for _ in tree.iter("script")) == 1
    for link in tree.iter("a"):
        assert link.get("href").startswith(("http://", "https://", "#")), link.get("href")


def feed(text: bytes, stories: list, version: str, is_hostile: bool) -> None:
    read = feedparser.parse(text)
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == version, read.version
    assert [entry.id for entry in read.entries] == [
        f"urn:newsfold:story:{story['id']}" for story in stories]
    for entry, story in zip(read.entries, stories):
        if not is_hostile:
            assert agrees(entry.title, story["headline"]), (entry.title, story["headline"])
        link = entry.get("link", "http://")
        assert link.startswith(("http://", "https://", "urn:newsfold:")), link
        html = entry.content[0].value if version == "atom10" else entry.summary
        assert "<script" not in html and "=\"javascript:" not in html
        if version == "atom10" or story["lastPublished"]:
            assert entry.get("updated_parsed") or entry.get("published_parsed"), entry


def graph(read: networkx.Graph, articles: list) -> None:
    assert read.number_of_nodes() == len(articles), (read.number_of_nodes(), len(articles))
    story_of = {article["id"]: story["id"] for story, article in articles}
    named = {data["article"]: data for _, data in read.nodes(data=True)}
    assert set(named) == set(story_of)
    assert all(named[article]["story"] == story for article, story in story_of.items())
    assert read.number_of_edges() > 0
    for source, target, data in read.edges(data=True):
        assert source != target and 0.19 < float(data["weight"]) < 1.0001, data
    inside = sum(read.nodes[source]["story"] == read.nodes[target]["story"]
                 for source, target in read.edges())
    assert inside > 0.5 * read.number_of_edges(), inside


if __name__ == "__main__":
    sys.exit(main())
