"""Binomial tails in 60 digits."""
from decimal import Decimal, getcontext
from math import comb

from graphs import table


def binomial():
    getcontext().prec = 60
    for n, p, ks in [(10, 0.3, range(0, 11)), (40, 0.05, [1, 2, 5, 11, 30, 40]), (500, 0.5, [200, 250, 251, 300, 400]),
                     (2000, 0.001, [1, 2, 3, 10, 40]), (1500, 0.2, [250, 300, 301, 350, 500]), (300, 1e-7, [1, 2, 6])]:
        q = Decimal(p)
        for k in ks:
            exact = comb(n, k) * q**k * (1 - q) ** (n - k)
            tail = sum(comb(n, j) * q**j * (1 - q) ** (n - j) for j in range(k, n + 1))
            yield k, n, p, float(exact), float(tail)


def make(_):
    table("binomial", ["successes", "trials", "probability", "exactly", "at_least"], binomial())
