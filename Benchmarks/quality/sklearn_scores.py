#!/usr/bin/env python3
"""What scikit-learn computes for seeded labelings, as Tests/EvaluationTests/ScikitLearnTests.swift
has it.

    sklearn_scores.py

Prints a line a case: seed, items, found groups, true groups, then homogeneity, completeness,
V-measure, adjusted mutual information and adjusted Rand index. The labels are the high bits of a
linear congruential generator, which the test repeats; a share of the items keeps its true group, so
that the scores are not all near chance. Needs scikit-learn.
"""
from sklearn import metrics

CASES = [(1, 20, 4, 4, 0), (2, 200, 30, 25, 50), (3, 500, 120, 150, 80), (4, 1000, 10, 300, 30),
         (5, 1000, 400, 12, 90), (6, 3000, 800, 800, 95)]


def numbers(seed):
    state = seed
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield state >> 33


def labelings(seed, items, found_groups, true_groups, kept):
    draw = numbers(seed)
    found, true = [], []
    for _ in range(items):
        true.append(next(draw) % true_groups)
        other = next(draw) % found_groups
        found.append(true[-1] if next(draw) % 100 < kept else other)
    return found, true


def main():
    for case in CASES:
        found, true = labelings(*case)
        scores = list(metrics.homogeneity_completeness_v_measure(true, found))
        scores.append(metrics.adjusted_mutual_info_score(true, found))
        scores.append(metrics.adjusted_rand_score(true, found))
        print(*case, *(repr(float(score)) for score in scores), sep=", ")


if __name__ == "__main__":
    main()
