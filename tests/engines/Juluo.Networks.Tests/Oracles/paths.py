"""Everything about shortest paths, with direction where there is one (igraph; networkx where it is the one that we follow)."""
import math

import networkx

from graphs import table


def by_smallest(groups, n):
    number = {}
    place = {node: at for at, group in enumerate(groups) for node in group}
    return [number.setdefault(place[node], len(number)) for node in range(n)]


def effective_diameter(rows, share=0.9):
    """Leskovec, Kleinberg and Faloutsos 2005 by its definition."""
    steps = sorted(d for i, row in enumerate(rows) for j, d in enumerate(row) if i != j and d < math.inf)
    if not steps:
        return math.nan
    wanted = share * len(steps)
    for h in range(1, int(steps[-1]) + 1):
        within, before = sum(d <= h for d in steps), sum(d <= h - 1 for d in steps)
        if within >= wanted:
            return h - 1 + (wanted - before) / (within - before)


def make(samples):
    nodes, edges, wholes = [], [], []
    for sample in samples:
        n, name = sample.n, sample.name
        graph, other = sample.igraph(), sample.networkx()
        for a, b, w in sample.edges:
            other[a][b]["length"] = 1 / w
        # A graph without edges has no weights to measure by.
        lengths = sample.lengths if sample.edges else None
        weights = "weight" if sample.edges else None
        steps, ways = (graph.distances(mode="out"), graph.distances(mode="out", weights=lengths)) if n else ([], [])
        turned = other.reverse() if sample.directed else other
        scaled = networkx.closeness_centrality(turned)
        scaled_weighted = networkx.closeness_centrality(turned, distance="length")
        furthest = [max(d for d in row if d < math.inf) for row in ways]
        columns = [
            graph.betweenness(directed=True) if n else [],
            graph.betweenness(directed=True, weights=lengths) if n else [],
            graph.betweenness(directed=True, weights=weights) if n else [],
            graph.closeness(mode="out") if n else [],
            graph.closeness(mode="in") if n else [],
            graph.closeness(mode="out", weights=lengths) if n else [],
            [scaled[node] for node in range(n)],
            [scaled_weighted[node] for node in range(n)],
            graph.harmonic_centrality(mode="out") if n else [],
            graph.harmonic_centrality(mode="out", weights=lengths) if n else [],
            graph.eccentricity(mode="out") if n else [],
            furthest,
            by_smallest(networkx.weakly_connected_components(other) if sample.directed else networkx.connected_components(other), n),
            by_smallest(networkx.strongly_connected_components(other) if sample.directed else networkx.connected_components(other), n),
            steps[0] if n else [],
            graph.distances(source=0, mode="out", weights=weights)[0] if n else [],
        ]
        nodes += [[name, node] + [column[node] for column in columns] for node in range(n)]
        if sample.edges and not name.startswith("conference"):
            carried = zip(graph.edge_betweenness(directed=True), graph.edge_betweenness(directed=True, weights=lengths))
            edges += [[name, a, b, plain, weighted] for (a, b, _), (plain, weighted) in zip(sample.edges, carried)]
        reached = [d for i, row in enumerate(ways) for j, d in enumerate(row) if i != j and d < math.inf]
        wholes.append([
            name, graph.average_path_length(directed=True) if sample.edges else math.nan, sum(reached) / len(reached) if reached else math.nan,
            graph.radius(mode="out") if n else math.nan, graph.diameter(directed=True) if n else math.nan,
            max(furthest, default=math.nan), effective_diameter(steps)])
    table("paths_nodes", ["graph", "node", "betweenness", "betweenness_inverse", "betweenness_weight", "closeness_out", "closeness_in", "closeness_inverse",
                          "closeness_scaled", "closeness_scaled_inverse", "harmonic", "harmonic_inverse", "eccentricity", "eccentricity_inverse",
                          "weak_component", "strong_component", "steps_from_0", "weight_from_0"], nodes)
    table("paths_edges", ["graph", "a", "b", "betweenness", "betweenness_inverse"], edges)
    table("paths_wholes", ["graph", "path_mean", "path_mean_inverse", "radius", "diameter", "diameter_inverse", "effective_diameter"], wholes)
