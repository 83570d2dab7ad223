"""What RESULTS.md says."""

import os
from dataclasses import dataclass, field

import programs
from goals import goals
from programs import median, spread


@dataclass
class Comparison:
    """Everything that was measured in one run."""

    date: str
    rounds: int
    threads: int
    load_before: float
    load_after: float = 0
    articles: int = 0
    source: str = ""
    profile: str = ""
    sklearn_profile: str = ""
    sizes: list = field(default_factory=list)
    joins: list = field(default_factory=list)
    sklearn_joins: list = field(default_factory=list)
    haswell: object = None
    products: list = field(default_factory=list)
    lookups: object = None
    routes: object = None
    stages: dict | None = None
    scale: list = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    plots: list[str] = field(default_factory=list)

    def all_joins(self) -> list:
        every = self.sizes[:-1] + self.joins + self.sklearn_joins
        return every + ([self.haswell] if self.haswell else [])

    def disagreements(self) -> list:
        return [join for join in self.all_joins() if join.agrees is False]


def text(comparison: Comparison) -> str:
    parts = [
        heading(comparison), goal_table(comparison), *join_sections(comparison),
        size_section(comparison), lookup_section(comparison), route_section(comparison),
        stage_section(comparison), scale_section(comparison), CAVEATS]
    return "\n\n".join(part for part in parts if part) + "\n"


CAVEATS = """## What to bear in mind

- Ours and theirs take turns, round by round. A ratio is the median of the rounds' ratios; in brackets
  behind a median are the fastest and the slowest round.
- sparse_dot_topn and SciPy compute each pair twice and cannot be told to leave out half. SciPy has one
  thread; it multiplies some of the rows by all, and its time for all is extrapolated from them.
- sparse_dot_topn keeps a limited number of results a row, and is the slower the more it keeps. It
  gets one more than the fullest row needs.
- faiss knows no sparse rows. It searches random projections to 512 dimensions, made beforehand and not
  timed; what it finds is not exact.
- End to end, the two do not do the same work. The Python route joins one vector an article at one
  threshold and takes what hangs together. `newsfold cluster` compares several views of an article,
  weighs dates, closes no chains, and goes on to headlines and reprints."""


def heading(comparison: Comparison) -> str:
    machine = comparison.joins[0].machine if comparison.joins else {}
    pinned = [f"{name}={value}" for name, value in sorted(os.environ.items())
              if name.startswith("OPENBLAS_")]
    lines = [
        "# Newsfold beside what would be used instead", "",
        f"Written by `make bench-rivals` on {comparison.date}.", "",
        f"- {comparison.articles} {comparison.source}",
        f"- {machine.get('processor', 'unknown processor')}, {machine.get('cores', '?')} cores; "
        f"{comparison.threads} threads, {comparison.rounds} rounds",
        f"- {machine.get('blas', 'BLAS unknown')}, kernels for {machine.get('core', '?')}; "
        + (", ".join(pinned) or "no OPENBLAS_ variables"),
        f"- {programs.versions()}",
        f"- load of the machine before and after: {comparison.load_before:.1f}, "
        f"{comparison.load_after:.1f}",
    ]
    if comparison.load_before > 0.7:
        lines.append("- the machine was busy with other things: do not rely on these figures")
    if programs.missing():
        lines.append(f"- not installed and left out: {', '.join(programs.missing())}")
    lines += [f"- FAILED, {failure}" for failure in comparison.failures]
    lines += [f"- THE PAIRS DISAGREE at {join.threshold} of {join.rows} rows ({join.vectors}): "
              + "; ".join(join.verdicts) for join in comparison.disagreements()]
    return "\n".join(lines)


def table(headings: list[str], rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(headings) + " |", "|" + "---|" * len(headings)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def image(comparison: Comparison, name: str, words: str) -> str:
    return f"![{words}](results/{name}.svg)\n\n" if name in comparison.plots else ""


def goal_table(comparison: Comparison) -> str:
    rows = [[goal.name, goal.wanted, goal.figure, goal.verdict] for goal in goals(comparison)]
    return "## Goals\n\n" + table(["goal", "wanted", "measured", ""], rows)


def join_sections(comparison: Comparison) -> list[str]:
    sections = []
    if comparison.joins:
        sections.append(
            "## All pairs at or above a threshold\n\n"
            + image(comparison, "ratios", "How many times as long sparse_dot_topn takes")
            + "### Vectors that `newsfold vectors` wrote\n\n"
            f"{comparison.profile}.\n\n" + joins_table(comparison.joins))
    if comparison.sklearn_joins:
        sections.append(
            "### Vectors that scikit-learn's TfidfVectorizer wrote\n\nEnglish stop words left out; "
            f"{comparison.sklearn_profile}.\n\n" + joins_table(comparison.sklearn_joins))
    if comparison.haswell:
        core = comparison.haswell.machine.get("core", "?")
        sections.append(
            f"### With OpenBLAS's kernels for {core} (AVX2)\n\nThe vectors that `newsfold vectors` "
            "wrote; the rivals use no BLAS.\n\n" + joins_table([comparison.haswell]))
    if comparison.products:
        sections.append(
            "### Matrix products of floats\n\nThe kernel `blas` multiplies bytes where oneDNN is "
            "installed. This is what it does without: GFLOP/s of its products while they run, at 0.2, "
            "all threads together, beside products of the same shapes that BLAS makes in turns with "
            "them, again and again on the same numbers.\n\n" + products_table(comparison.products))
    return sections


def products_table(products: list) -> str:
    return table(
        ["kernels for", "depth", "in the join", "plain sgemm", "share"],
        [[one.core, f"{one.depth}", spread(one.kernel, 0), spread(one.plain, 0),
          f"{one.share():.1f} %"] for one in products])


def joins_table(joins: list) -> str:
    rows = []
    for join in joins:
        rows.append([f"{join.threshold}", f"**newsfold** ({chosen(join)})", spread(join.ours, 3), "1",
                     f"{join.pairs}"])
        for name, spent in join.kernels.items():
            if name != chosen(join):
                rows.append(["", f"newsfold, {name}", spread(spent, 3),
                             f"{median(spent) / median(join.ours):.1f}", f"{join.pairs}"])
        for name, spent in join.rivals.items():
            rows.append(["", rival_name(join, name), spread(spent, 3),
                         f"{median(join.ratio(name)):.1f}", found(join, name)])
    notes = [f"- {join.threshold}: " + "; ".join(join.verdicts) + "." for join in joins
             if join.verdicts]
    notes += plan_notes(joins)
    return table(["threshold", "", "seconds", "times newsfold", "pairs"], rows) + (
        "\n\n" + "\n".join(notes) if notes else "")


def chosen(join) -> str:
    return next((result["kernel"] for result in join.results if result["chosen"]), "?")


def rival_name(join, name: str) -> str:
    if name == "SciPy":
        return f"SciPy, from {join.scipy_rows} rows, one thread"
    return {"faiss": "faiss, random projections"}.get(name, name)


def found(join, name: str) -> str:
    if name == "faiss" and join.faiss_recall is not None:
        return f"{join.faiss_recall:.1%} of them, and others"
    return "the same" if name == "sparse_dot_topn" and join.agrees else ""


def plan_notes(joins: list) -> list[str]:
    """What the planner expected, and what BLAS gave."""
    notes = []
    for join in joins:
        results = [result for result in join.results if result["chosen"]]
        expected = [result["expectedSeconds"] for result in results
                    if result.get("expectedSeconds")]
        rates = [result for result in results if result.get("productGigaflops")
                 and result.get("plainGigaflops")]
        words = []
        if expected:
            words.append(f"the planner had expected {median(expected):.3f} s")
        if rates:
            rate = median([result["productGigaflops"] for result in rates])
            plain = median([result["plainGigaflops"] for result in rates])
            kind = " of bytes" if rates[0].get("productsInBytes") else ""
            words.append(f"{rates[0]['headColumns']} frequent terms in {rates[0]['headSlots']} slots"
                         f"{kind} multiplied at {rate:.0f} GFLOP/s, plain sgemm at {plain:.0f}")
        if words:
            notes.append(f"- {join.threshold}: " + "; ".join(words) + ".")
    return notes


def size_section(comparison: Comparison) -> str:
    if len(comparison.sizes) < 2:
        return ""
    names = list(dict.fromkeys(name for join in comparison.sizes for name in join.rivals))
    rows = []
    for join in comparison.sizes:
        cells = [f"{median(join.rivals[name]):.3f} ({median(join.ratio(name)):.1f} times)"
                 if name in join.rivals else "" for name in names]
        rows.append([f"{join.rows}", f"{join.pairs}", f"{median(join.ours):.3f}", *cells])
    return ("### By the number of articles, at 0.2\n\n"
            + image(comparison, "sizes", "Seconds by the number of articles")
            + "Seconds; SciPy's are extrapolated.\n\n"
            + table(["articles", "pairs", "newsfold", *names], rows))


def lookup_section(comparison: Comparison) -> str:
    lookups = comparison.lookups
    if not lookups:
        return ""
    rows = [["**newsfold**", spread(lookups.ours, 3), "1",
             "the same as comparing all" if lookups.agrees else "NOT THE SAME as comparing all"]]
    for name, spent in lookups.rivals.items():
        note = (f"{lookups.faiss_recall:.1%} of them" if name.startswith("faiss")
                and lookups.faiss_recall is not None else "")
        rows.append([name, spread(spent, 3), f"{median(lookups.ratio(name)):.1f}", note])
    return (f"## The {lookups.count} nearest of one article among {lookups.rows}\n\nOne query after "
            f"another; newsfold's 99th of 100 takes {median(lookups.slow):.3f} ms.\n\n"
            + table(["", "milliseconds, median", "times newsfold", "neighbours"], rows))


def route_section(comparison: Comparison) -> str:
    routes = comparison.routes
    if not routes:
        return ""
    rows = []
    for route in [routes.ours, routes.theirs]:
        if route:
            rows.append([route.name, spread(route.seconds), f"{median(route.bytes) / 1e6:.0f}",
                         f"{len(route.sizes)}", f"{max(route.sizes)}", f"{route.sizes.count(1)}"])
    steps = ""
    if routes.theirs:
        steps = ("\n\nThe Python route's steps in the last round, in seconds: "
                 + ", ".join(f"{name} {spent:.2f}" for name, spent in routes.theirs.steps.items())
                 + f". It takes {median(routes.ratio()):.1f} times as long.")
    return ("## From a file of articles to stories\n\nWhole programs, from gzipped JSON Lines on.\n\n"
            + table(["", "seconds", "peak MB", "groups", "largest", "groups of one"], rows) + steps)


def stage_section(comparison: Comparison) -> str:
    stages = comparison.stages
    if not stages:
        return ""
    whole = max(stages["seconds"], 1e-9)
    rows = [[stage["stage"], f"{stage['seconds']:.2f}", f"{stage['seconds'] / whole:.1%}"]
            for stage in stages["stages"]]
    return ("### Where the time of `newsfold cluster` goes\n\n"
            + image(comparison, "stages", "The stages") + table(["stage", "seconds", "share"], rows))


def scale_section(comparison: Comparison) -> str:
    if not comparison.scale:
        return ("## Many articles\n\nNot measured in this run; `make bench-rivals SCALE=1` clusters "
                "100,000 and 1,000,000 made-up articles, 10,000 a day.")
    rows = []
    for size in comparison.scale:
        if "failure" in size:
            rows.append([f"{size['articles']}", size["failure"], "", ""])
        else:
            rows.append([f"{size['articles']}", f"{size['seconds']:.1f}",
                         f"{size['bytes'] / 2**30:.2f}", f"{size['stories']}"])
    return ("## Many articles\n\n`newsfold cluster` on made-up articles, 10,000 a day.\n\n"
            + table(["articles", "seconds", "peak GiB", "stories"], rows))
