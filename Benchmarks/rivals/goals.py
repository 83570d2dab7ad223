"""What was aimed at, held against what was measured. A miss is called one."""

from dataclasses import dataclass

from programs import median

RATIOS = {0.2: 8.0, 0.4: 9.0, 0.6: 14.0}
AVX2_RATIO = 6.0
ROUTE_RATIO = 9.0
LOOKUP_MILLISECONDS = 1.0
PRODUCT_SHARE = 0.85
SCALE_RATIO = 12.0
SCALE_GIB = 10.0


@dataclass
class Goal:
    name: str
    wanted: str
    figure: str = "not measured"
    met: bool | None = None

    @property
    def verdict(self) -> str:
        return {None: "open", True: "met", False: "fell short"}[self.met]


def at_least(name: str, wanted: float, measured: float | None, unit: str = " times") -> Goal:
    goal = Goal(name, f"at least {wanted:g}{unit}")
    if measured is not None:
        goal.figure, goal.met = f"{measured:.1f}{unit}", measured >= wanted
    return goal


def at_most(name: str, wanted: float, measured: float | None, unit: str) -> Goal:
    goal = Goal(name, f"at most {wanted:g}{unit}")
    if measured is not None:
        goal.figure, goal.met = f"{measured:.2f}{unit}", measured <= wanted
    return goal


def goals(comparison) -> list[Goal]:
    listed = []
    for joins, label in [(comparison.joins, ","), (comparison.sklearn_joins, " of their vectors,")]:
        for threshold, wanted in RATIOS.items():
            join = next((join for join in joins if join.threshold == threshold), None)
            listed.append(at_least(
                f"join at {threshold}{label} against sparse_dot_topn", wanted,
                ratio(join)))
    listed.append(at_least(
        "join at 0.2, AVX2 core, against sparse_dot_topn", AVX2_RATIO,
        ratio(comparison.haswell)))
    checked = [join for join in comparison.all_joins() if join.agrees is not None]
    same = Goal("the exact ones find the same pairs", "all")
    if checked:
        same.met = all(join.agrees for join in checked)
        same.figure = f"{sum(join.agrees for join in checked)} of {len(checked)} joins"
    listed.append(same)
    # Products of bytes, which the kernel prefers where it can, are faster than plain sgemm and say
    # nothing of it: these are measured without them.
    for place, label in enumerate(["", ", AVX2 core"]):
        products = comparison.products[place] if place < len(comparison.products) else None
        listed.append(at_least(
            f"products of floats at 0.2{label}: share of the rate of plain sgemm",
            PRODUCT_SHARE * 100, products.share() if products else None, " %"))
    listed.append(at_most(
        "the 10 nearest of one article", LOOKUP_MILLISECONDS,
        median(comparison.lookups.ours) if comparison.lookups else None, " ms"))
    routes = comparison.routes
    listed.append(at_least(
        "file to stories against the Python route", ROUTE_RATIO,
        median(routes.ratio()) if routes and routes.ratio() else None))
    return listed + scale_goals(comparison.scale)


def ratio(join) -> float | None:
    if join is None or "sparse_dot_topn" not in join.rivals:
        return None
    return median(join.ratio("sparse_dot_topn"))


def scale_goals(scale: list) -> list[Goal]:
    done = {size["articles"]: size for size in scale if "seconds" in size}
    small, large = done.get(100_000), done.get(1_000_000)
    growth = large["seconds"] / small["seconds"] if small and large else None
    memory = large["bytes"] / 2**30 if large else None
    return [
        at_most("ten times 100,000 articles: the time grows", SCALE_RATIO, growth, " times"),
        at_most("1,000,000 articles: peak memory", SCALE_GIB, memory, " GiB"),
    ]
