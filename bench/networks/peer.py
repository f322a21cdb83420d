"""The peer's side: reads commands, does one computation each, and answers with how long that alone took.

load KIND FILE -> nothing; run CASE -> seconds, processor seconds, a number that says what came out.
"""
import sys
import time

import igraph
import networkx


def read(path):
    with open(path) as file:
        n, weighted, directed = map(int, file.readline().split())
        rows = [line.split() for line in file]
    edges = [(int(row[0]), int(row[1])) for row in rows]
    return n, edges, [float(row[2]) for row in rows] if weighted else None, bool(directed)


def in_igraph(path):
    n, edges, weights, directed = read(path)
    graph = igraph.Graph(n=n, edges=edges, directed=directed)
    if weights:
        graph.es["weight"] = weights
    return graph


def in_networkx(path):
    n, edges, weights, directed = read(path)
    graph = networkx.DiGraph() if directed else networkx.Graph()
    graph.add_nodes_from(range(n))
    graph.add_weighted_edges_from((a, b, w) for (a, b), w in zip(edges, weights or [1.0] * len(edges)))
    return graph


def leiden(iterations):
    return lambda graph: graph.modularity(graph.community_leiden("modularity", n_iterations=iterations).membership)


# One line a case: what to compute, and a number that says what came out (the same as on our side), from an igraph graph or a networkx one.
CASES = {
    "betweenness": (in_igraph, lambda graph: sum(graph.betweenness(directed=graph.is_directed()))),
    "betweenness-2": (in_igraph, lambda graph: sum(graph.betweenness(directed=graph.is_directed()))),
    "pagerank": (in_igraph, lambda graph: max(graph.pagerank())),
    "core": (in_igraph, lambda graph: sum(graph.coreness())),
    "constraint": (in_igraph, lambda graph: sum(value for value in graph.constraint() if value == value)),
    "rooted": (in_networkx, lambda graph: sum(networkx.pagerank(graph, personalization={root: 1})[root] for root in graph)),
    "leiden": (in_igraph, leiden(2)),
    "leiden-once": (in_igraph, leiden(-1)),
    "leiden-stable": (in_igraph, leiden(10)),
    "leiden-random": (in_igraph, leiden(2)),
    "triangles": (in_igraph, lambda graph: graph.transitivity_undirected()),
    "triangles-groups": (in_igraph, lambda graph: graph.transitivity_undirected()),
    "triangles-2": (in_igraph, lambda graph: graph.transitivity_undirected()),
}

print(f"igraph {igraph.__version__}, networkx {networkx.__version__}, Python {sys.version.split()[0]}", flush=True)
graph = None
for line in sys.stdin:
    command, case, *rest = line.rstrip("\n").split(" ", 2)
    load, compute = CASES[case]
    if command == "load":
        graph = None
        graph = load(rest[0])
        print("loaded", flush=True)
    else:
        wall, processor = time.perf_counter(), time.process_time()
        outcome = compute(graph)
        print(time.perf_counter() - wall, time.process_time() - processor, repr(float(outcome)), flush=True)
