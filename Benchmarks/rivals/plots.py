"""The plots of RESULTS.md: small SVG files, the same bytes for the same figures."""

from pathlib import Path

from goals import RATIOS
from programs import log, median, module

COLOURS = {"newsfold": "#0b6e4f", "sparse_dot_topn": "#c8553d", "SciPy": "#7a6c9d",
           "faiss": "#8d99ae"}
GREY = "#555555"


def draw(comparison, folder: Path) -> None:
    """Draws what was measured and notes which plots there are."""
    matplotlib = module("matplotlib")
    if matplotlib is None:
        log("matplotlib is not installed: no plots")
        return
    matplotlib.use("svg")
    matplotlib.rcParams.update({
        "svg.fonttype": "none", "svg.hashsalt": "newsfold", "font.family": "sans-serif",
        "font.size": 10, "axes.spines.top": False, "axes.spines.right": False,
        "axes.edgecolor": GREY, "xtick.color": GREY, "ytick.color": GREY, "axes.labelcolor": GREY})
    folder.mkdir(parents=True, exist_ok=True)
    if len(comparison.sizes) > 1:
        sizes(comparison, folder / "sizes.svg")
        comparison.plots.append("sizes")
    if any("sparse_dot_topn" in join.rivals for join in comparison.joins):
        bars(comparison, folder / "ratios.svg")
        comparison.plots.append("ratios")
    if comparison.stages:
        stages(comparison, folder / "stages.svg")
        comparison.plots.append("stages")


def figure(width: float, height: float):
    return module("matplotlib.pyplot").subplots(figsize=(width, height), layout="constrained")


def save(drawn, path: Path) -> None:
    drawn.savefig(path, metadata={"Date": None, "Creator": None}, facecolor="white")
    module("matplotlib.pyplot").close(drawn)


def sizes(comparison, path: Path) -> None:
    drawn, axes = figure(7, 4.2)
    lines = {"newsfold": [(join.rows, median(join.ours)) for join in comparison.sizes]}
    for join in comparison.sizes:
        for name, spent in join.rivals.items():
            lines.setdefault(name, []).append((join.rows, median(spent)))
    ends = []
    for name, points in lines.items():
        rows, seconds = zip(*points)
        style = {"SciPy": "--", "faiss": ":"}.get(name, "-")
        axes.plot(rows, seconds, style, marker="o", markersize=4, color=COLOURS.get(name, GREY),
                  linewidth=2.4 if name == "newsfold" else 1.4)
        ends.append([seconds[-1], name])
    axes.set(xscale="log", yscale="log", xlabel="articles", ylabel="seconds, log scale")
    ticks = [join.rows for join in comparison.sizes]
    axes.set_xticks(ticks, [f"{tick:,}" for tick in ticks])
    axes.yaxis.set_major_formatter(lambda seconds, _: f"{seconds:g}")
    axes.minorticks_off()
    axes.grid(axis="y", color="#dddddd", linewidth=0.6)
    axes.set_title("All pairs with a cosine of at least 0.2", loc="left", fontsize=11)
    label(axes, ends, ticks[-1])
    save(drawn, path)


def label(axes, ends: list, place: float) -> None:
    """Names at the lines' ends, none on top of another."""
    names = {"SciPy": "SciPy (extrapolated)", "faiss": "faiss (not exact)"}
    ends.sort()
    previous = 0.0
    low, high = axes.get_ylim()
    step = (high / low) ** 0.055
    for seconds, name in ends:
        height = max(seconds, previous * step)
        previous = height
        axes.annotate(names.get(name, name), (place, height), xytext=(8, 0),
                      textcoords="offset points", va="center", color=COLOURS.get(name, GREY),
                      weight="bold" if name == "newsfold" else "normal", annotation_clip=False)


def bars(comparison, path: Path) -> None:
    groups = [("vectors of newsfold", comparison.joins, "#0b6e4f"),
              ("vectors of scikit-learn", comparison.sklearn_joins, "#7fb69e")]
    groups = [group for group in groups
              if any("sparse_dot_topn" in join.rivals for join in group[1])]
    if not groups:
        return
    drawn, axes = figure(7, 3.4)
    width = 0.8 / len(groups)
    thresholds = [join.threshold for join in comparison.joins]
    for number, (name, joins, colour) in enumerate(groups):
        places = [thresholds.index(join.threshold) + (number - (len(groups) - 1) / 2) * width
                  for join in joins]
        ratios = [median(join.ratio("sparse_dot_topn")) for join in joins]
        shown = axes.bar(places, ratios, width * 0.94, color=colour, label=name)
        axes.bar_label(shown, [f"{ratio:.1f}" for ratio in ratios], padding=2, color=GREY)
    for place, threshold in enumerate(thresholds):
        if threshold in RATIOS:
            axes.hlines(RATIOS[threshold], place - 0.45, place + 0.45, color="#c8553d",
                        linestyle="--", linewidth=1.2, label="goal" if place == 0 else None)
    axes.set_xticks(range(len(thresholds)), [f"cosine ≥ {threshold}" for threshold in thresholds])
    axes.set_ylabel("times newsfold's time")
    axes.margins(y=0.15)
    axes.set_title("sparse_dot_topn's time by newsfold's", loc="left", fontsize=11)
    axes.legend(frameon=False, fontsize=9, loc="upper left", labelcolor=GREY)
    save(drawn, path)


def stages(comparison, path: Path) -> None:
    drawn, axes = figure(7, 2.3)
    left = 0.0
    whole = comparison.stages["seconds"]
    shades = ["#0b6e4f", "#7fb69e", "#c8553d", "#e0a899", "#7a6c9d", "#bcb3d3", "#8d99ae"]
    for number, stage in enumerate(comparison.stages["stages"]):
        seconds = stage["seconds"]
        axes.barh(0, seconds, left=left, color=shades[number % len(shades)],
                  label=f"{stage['stage']} {seconds:.2f} s")
        if seconds > 0.07 * whole:
            axes.text(left + seconds / 2, 0, f"{seconds / whole:.0%}", ha="center", va="center",
                      color="white")
        left += seconds
    axes.set(yticks=[], xlabel="seconds", xlim=(0, left))
    axes.spines["left"].set_visible(False)
    axes.set_title(f"newsfold cluster, {comparison.stages['articles']:,} articles", loc="left",
                   fontsize=11)
    drawn.legend(frameon=False, fontsize=9, ncols=4, loc="outside lower center", labelcolor=GREY)
    save(drawn, path)
