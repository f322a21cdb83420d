"""Re-makes the tables beside this file with igraph, networkx and 60-digit decimals.

Needs python3-igraph and python3-networkx and, for the real logs, ../shared/data. Run from the root of the repository, for all tables or for some:
/usr/bin/python3 tests/engines/Juluo.Networks.Tests/Oracles/make.py [basics binomial …]

A module beside this one makes the tables of its area: it has `make(samples)`.
"""
import importlib
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from graphs import all_samples, directed, here, table, undirected

AREAS = ["binomial", "basics", "models", "walks", "paths", "pairs", "groups", "formats"]

table("graphs", ["graph", "directed", "nodes", "a", "b", "weight"],
      [row for sample in undirected() + directed()
       for row in ([[sample.name, int(sample.directed), sample.n, a, b, w] for a, b, w in sample.edges] or [[sample.name, int(sample.directed), sample.n, "", "", ""]])])
samples = all_samples()
for area in sys.argv[1:] or AREAS:
    print(area, flush=True)
    importlib.import_module(area).make(samples)
