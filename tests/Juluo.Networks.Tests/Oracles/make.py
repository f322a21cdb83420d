"""Re-makes the tables beside this file with igraph and exact fractions. Needs python3-igraph and, for the real logs, ../shared/data.

Run from the root of the repository: /usr/bin/python3 tests/Juluo.Networks.Tests/Oracles/make.py
"""
import csv
import os
from fractions import Fraction
from math import comb

here = os.path.dirname(os.path.abspath(__file__))


def table(name, header, rows):
    with open(os.path.join(here, name + ".csv"), "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow([repr(x) if isinstance(x, float) else x for x in row])


def binomial():
    for n, p, ks in [(10, 0.3, range(0, 11)), (40, 0.05, [1, 2, 5, 11, 30, 40]), (500, 0.5, [200, 250, 251, 300, 400]),
                     (2000, 0.001, [1, 2, 3, 10, 40]), (1500, 0.2, [250, 300, 301, 350, 500]), (300, 1e-7, [1, 2, 6])]:
        q = Fraction(p)
        for k in ks:
            exact = comb(n, k) * q**k * (1 - q) ** (n - k)
            tail = sum(comb(n, j) * q**j * (1 - q) ** (n - j) for j in range(k, n + 1))
            yield k, n, p, float(exact), float(tail)


table("binomial", ["successes", "trials", "probability", "exactly", "at_least"], binomial())
