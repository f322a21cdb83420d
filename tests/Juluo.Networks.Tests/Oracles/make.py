"""Re-makes the tables beside this file with igraph and 60-digit decimals. Needs python3-igraph and, for the real logs, ../shared/data.

Run from the root of the repository: /usr/bin/python3 tests/Juluo.Networks.Tests/Oracles/make.py
"""
import csv
import math
import os
import random
from decimal import Decimal, getcontext
from math import comb

import igraph

here = os.path.dirname(os.path.abspath(__file__))


def table(name, header, rows):
    with open(os.path.join(here, name + ".csv"), "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow([repr(x) if isinstance(x, float) else x for x in row])


def binomial():
    getcontext().prec = 60
    for n, p, ks in [(10, 0.3, range(0, 11)), (40, 0.05, [1, 2, 5, 11, 30, 40]), (500, 0.5, [200, 250, 251, 300, 400]),
                     (2000, 0.001, [1, 2, 3, 10, 40]), (1500, 0.2, [250, 300, 301, 350, 500]), (300, 1e-7, [1, 2, 6])]:
        q = Decimal(p)
        for k in ks:
            exact = comb(n, k) * q**k * (1 - q) ** (n - k)
            tail = sum(comb(n, j) * q**j * (1 - q) ** (n - j) for j in range(k, n + 1))
            yield k, n, p, float(exact), float(tail)


table("binomial", ["successes", "trials", "probability", "exactly", "at_least"], binomial())


def generated():
    rng = random.Random(20130624)

    def weighted(graph):
        return graph.vcount(), [(a, b, round(rng.uniform(0.1, 9), 3)) for a, b in graph.get_edgelist()]

    def plain(graph):
        return graph.vcount(), [(a, b, 1.0) for a, b in graph.get_edgelist()]

    random.seed(1)
    cliques = igraph.Graph.Full(6) + igraph.Graph.Full(5)
    cliques.add_edge(5, 6)
    pieces = igraph.Graph.Ring(5) + igraph.Graph.Tree(7, 2) + igraph.Graph(3)
    return {
        "empty": (0, []),
        "one": (1, []),
        "pair": (2, [(0, 1, 2.5)]),
        "star": plain(igraph.Graph.Star(9)),
        "clique": plain(igraph.Graph.Full(7)),
        "ring": plain(igraph.Graph.Ring(10)),
        "two-cliques": weighted(cliques),
        "pieces": weighted(pieces),
        "grid": plain(igraph.Graph.Lattice([6, 5], circular=False)),
        "scale-free": weighted(igraph.Graph.Barabasi(120, 3)),
        "random": weighted(igraph.Graph.Erdos_Renyi(80, m=160)),
        "blocks": plain(igraph.Graph.SBM(90, [[0.4, 0.02, 0.02], [0.02, 0.4, 0.02], [0.02, 0.02, 0.4]], [30, 30, 30])),
    }


def log(name, least, attribute=None):
    folder = os.path.normpath(os.path.join(here, "../../../../shared/data", name))
    if not os.path.isdir(folder):
        folder = os.path.normpath(os.path.join(here, "../../../../../shared/data", name))
    with open(os.path.join(folder, "nodes.csv")) as file:
        people = list(csv.DictReader(file))
    place = {person["id"]: at for at, person in enumerate(people)}
    seconds = {}
    with open(os.path.join(folder, "contacts.csv")) as file:
        for row in csv.DictReader(file):
            pair = tuple(sorted((place[row["i"]], place[row["j"]])))
            seconds[pair] = seconds.get(pair, 0.0) + float(row["t_end"]) - float(row["t_start"])
    names = sorted({person[attribute] for person in people}) if attribute else []
    groups = [names.index(person[attribute]) for person in people] if attribute else None
    return (len(people), [(a, b, w) for (a, b), w in sorted(seconds.items()) if w >= least]), groups


def effective_size(graph, weighted):
    """Burt 1992 by its definition, with nothing clever."""
    n = graph.vcount()
    z = [[0.0] * n for _ in range(n)]
    for edge in graph.es:
        z[edge.source][edge.target] = z[edge.target][edge.source] = edge["weight"] if weighted else 1.0
    near = [[j for j in range(n) if z[i][j] > 0] for i in range(n)]
    most = [max(row, default=0) for row in z]
    for i in range(n):
        total = sum(z[i][q] for q in near[i])
        yield sum(1 - sum(z[i][q] / total * z[j][q] / most[j] for q in near[i] if q != j) for j in near[i]) if near[i] else math.nan


def measures(graphs):
    nodes, wholes = [], []
    for name, ((n, edges), groups) in graphs.items():
        print(name, n, len(edges), flush=True)
        graph = igraph.Graph(n=n, edges=[(a, b) for a, b, _ in edges])
        graph.es["weight"] = [w for _, _, w in edges]
        inverse = [1 / w for _, _, w in edges]
        groups = groups or [node % 3 for node in range(n)]
        columns = [
            graph.strength(weights="weight") if n else [],
            graph.constraint() if n else [],
            graph.constraint(weights="weight") if n else [],
            list(effective_size(graph, False)),
            list(effective_size(graph, True)),
            graph.betweenness(directed=False) if n else [],
            graph.betweenness(directed=False, weights=inverse) if edges else [0.0] * n,
            graph.coreness() if n else [],
            graph.transitivity_local_undirected(mode="nan") if n else [],
        ]
        nodes += [[name, node] + [column[node] for column in columns] for node in range(n)]
        ways = graph.distances(weights=inverse) if edges else []
        reached = [d for i, row in enumerate(ways) for j, d in enumerate(row) if i != j and d < math.inf]
        best = max(quality(graph, seed) for seed in range(100)) if edges else math.nan
        wholes.append([
            name, graph.transitivity_undirected() if n else math.nan, graph.transitivity_avglocal_undirected(mode="nan") if n else math.nan,
            graph.average_path_length() if edges else math.nan, sum(reached) / len(reached) if reached else math.nan,
            graph.assortativity_nominal(groups, directed=False) if edges else math.nan,
            graph.modularity(groups) if edges else math.nan, igraph.GraphBase.modularity(graph, groups, weights="weight", resolution=1.7) if edges else math.nan,
            len(graph.connected_components()) if n else 0, best])
    return nodes, wholes


def quality(graph, seed):
    random.seed(seed)
    found = graph.community_leiden("modularity", weights="weight", n_iterations=-1)
    return graph.modularity(found.membership, weights="weight")


made = generated()
real = {"workplace-2013": log("workplace-2013", 300, "department"), "conference-2009": log("conference-2009", 20), "conference-2016": log("conference-2016", 20, "country")}
nodes, wholes = measures({**{name: (graph, None) for name, graph in made.items()}, **real})
table("graphs", ["graph", "nodes", "a", "b", "weight"],
      [row for name, (n, edges) in made.items() for row in ([[name, n, a, b, w] for a, b, w in edges] or [[name, n, "", "", ""]])])
table("nodes", ["graph", "node", "strength", "constraint", "constraint_weighted", "effective_size", "effective_size_weighted", "betweenness", "betweenness_weighted",
                "core", "clustering"], nodes)
table("wholes", ["graph", "transitivity", "clustering_mean", "path_mean", "path_mean_weighted", "assortativity", "modularity", "modularity_weighted_1.7",
                 "components", "leiden_best_of_100"], wholes)
