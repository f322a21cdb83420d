"""The measures that the program itself shows, of graphs without direction (igraph)."""
import math
import random

import igraph

from graphs import table


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


def make(samples):
    nodes, wholes = [], []
    for sample in samples:
        if sample.directed:
            continue
        name, n, edges, groups, inverse = sample.name, sample.n, sample.edges, sample.groups, sample.lengths
        graph = sample.igraph()
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
    table("nodes", ["graph", "node", "strength", "constraint", "constraint_weighted", "effective_size", "effective_size_weighted", "betweenness",
                    "betweenness_weighted", "core", "clustering"], nodes)
    table("wholes", ["graph", "transitivity", "clustering_mean", "path_mean", "path_mean_weighted", "assortativity", "modularity",
                     "modularity_weighted_1.7", "components", "leiden_best_of_100"], wholes)


def quality(graph, seed):
    random.seed(seed)
    found = graph.community_leiden("modularity", weights="weight", n_iterations=-1)
    return graph.modularity(found.membership, weights="weight")
