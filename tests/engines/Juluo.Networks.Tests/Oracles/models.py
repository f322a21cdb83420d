"""Null models by their definitions with nothing clever, and assignments by scipy."""
import math
import random

import numpy
from scipy.optimize import linear_sum_assignment
from scipy.stats import norm

from graphs import table


def busyness(sample):
    """What leaves and what reaches each node: strength and degree; without direction the same."""
    out, into = [[0.0, 0] for _ in range(sample.n)], [[0.0, 0] for _ in range(sample.n)]
    for a, b, w in sample.edges:
        for node, side in [(a, out), (b, into)] + ([] if sample.directed else [(b, out), (a, into)]):
            side[node][0] += w
            side[node][1] += 1
    return out, into


def disparity(sample):
    """Serrano, Boguñá and Vespignani 2009, the smaller of the two ends."""
    out, into = busyness(sample)
    return [min((1 - w / s) ** (k - 1) if k > 1 else 1.0 for s, k in (out[a], into[b])) for a, b, w in sample.edges]


def noise_corrected(sample):
    """Coscia and Neffke 2017, equations of the paper one after another."""
    out, into = busyness(sample)
    total = sum(s for s, _ in out)
    for a, b, w in sample.edges:
        ni, nj = out[a][0], into[b][0]
        if math.isclose(ni, total) or math.isclose(nj, total):
            yield 0.0, 0.0, 1.0
            continue
        mean = ni * nj / total**2
        variance = (ni * nj * (total - ni) * (total - nj)) / (total**4 * (total - 1))
        alpha = mean**2 / variance * (1 - mean) - mean
        beta = mean / variance * (1 - mean) ** 2 - (1 - mean)
        share = (alpha + w) / (alpha + beta + total)
        kappa = total / (ni * nj)
        change = 1 / (ni * nj) - total * (ni + nj) / (ni * nj) ** 2
        score = (kappa * w - 1) / (kappa * w + 1)
        deviation = math.sqrt(total * share * (1 - share) * (2 * (kappa + w * change) / (kappa * w + 1) ** 2) ** 2)
        yield score, deviation, norm.sf(score / deviation)


def assignments():
    rng = random.Random(1987)
    for case in range(60):
        rows, columns = rng.randint(1, 12), rng.randint(1, 12)
        forbidden = rng.choice([0, 0, 0.2, 0.5, 0.8])
        kind = rng.choice([lambda: float(rng.randint(0, 5)), lambda: round(rng.uniform(-10, 10), 3)])
        costs = [[math.inf if rng.random() < forbidden else kind() for _ in range(columns)] for _ in range(rows)]
        try:
            chosen = linear_sum_assignment(numpy.array(costs))
            best = float(numpy.array(costs)[chosen].sum())
        except ValueError:
            best = math.nan
        yield [case, rows, columns, repr(best), " ".join(repr(cost) for row in costs for cost in row)]


def make(samples):
    rows = [[[sample.name, a, b, p] + [float(x) for x in noise] for (a, b, _), p, noise in zip(sample.edges, disparity(sample), noise_corrected(sample))]
            for sample in samples]
    # Of the logs, which have thousands of edges, some are enough.
    table("backbones", ["graph", "a", "b", "disparity", "noise_corrected", "deviation", "p"],
          [row for of in rows for row in of[::len(of) // 400 + 1]])
    table("assignments", ["case", "rows", "columns", "best", "costs"], assignments())
