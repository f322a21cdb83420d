"""Triangles, groups, mixing and comparisons of partitions (igraph; conductance and rich club by networkx)."""
import math
import random

import igraph
import networkx

from graphs import table


def values(n):
    return [(7 * node) % 11 / 4 for node in range(n)]


def gamma(sample):
    """Twice the density, in units of weight."""
    return round(4 * sum(w for _, _, w in sample.edges) / (sample.n * (sample.n - 1)), 6)


def best(graph, objective, resolution):
    """The best of a hundred seeds, by CPM as its paper has it. Ten iterations: with -1 igraph 0.10.2 stops after one or few, or never does by CPM."""
    def quality(seed):
        random.seed(seed)
        groups = graph.community_leiden(objective, weights="weight", resolution_parameter=resolution, n_iterations=10).membership
        if objective == "modularity":
            return graph.modularity(groups, weights="weight")
        sizes = [groups.count(group) for group in set(groups)]
        inside = sum(edge["weight"] for edge in graph.es if groups[edge.source] == groups[edge.target])
        return inside - resolution * sum(size * (size - 1) / 2 for size in sizes)

    return max(quality(seed) for seed in range(100))


def conductance(graph, groups, group):
    try:
        return networkx.conductance(graph, [node for node, own in enumerate(groups) if own == group], weight="weight")
    except ZeroDivisionError:
        return math.nan


def partitions():
    rng = random.Random(5)
    cases = [([0] * 4, [0] * 4), ([0] * 4, [0, 1, 2, 3]), ([0, 1, 2, 3], [0, 1, 2, 3]), ([0, 0, 1, 1], [0, 1, 0, 1]), ([0, 0, 1, 1], [1, 1, 0, 0]),
             ([0, 0, 1, 1], [0, 0, 0, 1]), ([0], [0]), ([0, 1], [0, 0])]
    for n, kinds in [(10, 3), (30, 5), (60, 2), (100, 20)]:
        a = [rng.randrange(kinds) for _ in range(n)]
        cases.append((a, [rng.randrange(kinds) for _ in range(n)]))
        cases.append((a, [own if rng.random() < 0.8 else rng.randrange(kinds) for own in a]))
    for a, b in cases:
        pairs = [igraph.compare_communities(a, b, how) if len(a) > 1 else math.nan for how in ("rand", "adjusted_rand")]
        yield [" ".join(map(str, a)), " ".join(map(str, b)), igraph.compare_communities(a, b, "nmi"), igraph.compare_communities(a, b, "vi"), *pairs,
               igraph.compare_communities(a, b, "split-join")]


def make(samples):
    nodes, wholes, leiden, clubs = [], [], [], []
    for sample in samples:
        graph, n, groups = sample.igraph(), sample.n, sample.groups
        if sample.edges:
            wholes.append([
                sample.name, graph.assortativity_nominal(groups, directed=sample.directed), graph.assortativity(values(n), directed=sample.directed),
                graph.assortativity_degree(directed=sample.directed),
                igraph.GraphBase.modularity(graph, groups, weights="weight", resolution=0.8, directed=sample.directed)]
                + [math.nan if sample.directed else conductance(sample.networkx(), groups, group) for group in range(3)])
        if sample.directed:
            continue
        if n:
            triangles = networkx.triangles(sample.networkx())
            barrat = graph.transitivity_local_undirected(weights="weight", mode="nan") if sample.edges else [math.nan] * n
            nodes += [[sample.name, node, triangles[node], barrat[node]] for node in range(n)]
        if sample.edges:
            clubs += [[sample.name, k, share] for k, share in networkx.rich_club_coefficient(sample.networkx(), normalized=False).items()]
        if sample.edges:
            leiden.append([sample.name, best(graph, "modularity", 1), gamma(sample), best(graph, "CPM", gamma(sample))])
    table("groups_nodes", ["graph", "node", "triangles", "barrat"], nodes)
    table("groups_wholes", ["graph", "assortativity", "assortativity_numeric", "assortativity_degree", "modularity_0.8",
                            "conductance_0", "conductance_1", "conductance_2"], wholes)
    table("groups_leiden", ["graph", "modularity_best", "gamma", "cpm_best"], leiden)
    table("groups_rich_club", ["graph", "k", "share"], clubs)
    table("groups_partitions", ["a", "b", "nmi", "vi", "rand", "adjusted_rand", "split_join"], partitions())
