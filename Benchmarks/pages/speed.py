#!/usr/bin/env python3
"""Times the extraction of articles from HTML pages: newsfold, trafilatura, and parsing alone.

    python3 Benchmarks/pages/speed.py FOLDER [--engine .build/release/newsfold] [--rounds 3]

All read the same files and take turns. What counts is processor time, user's and system's, so that one
thread is compared with one thread. Newsfold's has everything in it: the start, reading the files, the
language, the output. Of trafilatura and of the parser only the work on bytes at hand is timed.
"""

import argparse
import ctypes
import glob
import os
import resource
import statistics
import subprocess
import sys
import time

PARSER_OPTIONS = 1 | 32 | 64 | 2048 | 65536 | 1 << 21  # as HTMLTree+Parsing.swift has them


def newsfold(engine, files, _pages):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [engine, "extract", "--quiet", "--format", "jsonl", *files]
    done = subprocess.run(command, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.stdout.count(b"\n") > 0.9 * len(files), "pages are missing"
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def timed(work, pages):
    start = time.process_time()
    for page in pages:
        work(page)
    return time.process_time() - start


def parser():
    """libxml2's parser as the system has it, which Newsfold is linked with."""
    library = ctypes.CDLL("libxml2.so.2")
    library.htmlReadMemory.restype = ctypes.c_void_p
    library.htmlReadMemory.argtypes = [
        ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_int]
    library.xmlFreeDoc.argtypes = [ctypes.c_void_p]

    def parse(page):
        document = library.htmlReadMemory(page, len(page), None, b"UTF-8", PARSER_OPTIONS)
        if document:
            library.xmlFreeDoc(document)

    return parse


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder")
    options.add_argument("--engine", default=".build/release/newsfold")
    options.add_argument("--rounds", type=int, default=3)
    options = options.parse_args()
    files = sorted(glob.glob(os.path.join(options.folder, "**", "*.htm*"), recursive=True))
    if not files:
        sys.exit("no pages (*.html) in " + options.folder)
    pages = []
    for path in files:
        with open(path, "rb") as file:
            pages.append(file.read())
    ways = [("newsfold extract", lambda: newsfold(options.engine, files, pages))]
    try:
        import trafilatura
        trafilatura.extract(pages[0])
        name = "trafilatura " + trafilatura.__version__
        ways.append((name + ", text alone", lambda: timed(trafilatura.extract, pages)))
        with_facts = lambda page: trafilatura.extract(
            page, with_metadata=True, output_format="json")
        ways.append((name + ", with metadata", lambda: timed(with_facts, pages)))
    except ImportError:
        print("trafilatura is not installed: python3 -m pip install trafilatura lxml_html_clean",
              file=sys.stderr)
    parse = parser()
    ways.append(("libxml2, parsing alone", lambda: timed(parse, pages)))
    times = [[way() for _, way in ways] for _ in range(options.rounds)]
    size = sum(map(len, pages)) / len(pages) / 1024
    print("%d pages of %.0f KiB, %d rounds, one thread" % (len(pages), size, options.rounds))
    for index, (name, _) in enumerate(ways):
        rate = statistics.median(len(pages) / round[index] for round in times)
        share = statistics.median(round[index] / round[0] for round in times)
        print("%-36s %6.0f pages a second   %5.2f times newsfold's time" % (name, rate, share))


if __name__ == "__main__":
    main()
