"""Where walks are (igraph), how cores come apart with direction (igraph), and Burt's measures (igraph; hierarchy by its definition)."""
import math

import igraph
import networkx
import numpy

from graphs import table


def mutual(sample, weighted):
    """What Burt goes by: both directions added."""
    z = numpy.zeros((sample.n, sample.n))
    for a, b, w in sample.edges:
        z[a, b] += w if weighted else 1.0
        z[b, a] += w if weighted else 1.0
    return z


def hierarchy(sample, weighted):
    """Burt 1992, p. 71, with nothing clever."""
    z = mutual(sample, weighted)
    near = [[j for j in range(sample.n) if z[i, j] > 0] for i in range(sample.n)]
    p = [[z[i, j] / z[i].sum() if z[i].sum() > 0 else 0.0 for j in range(sample.n)] for i in range(sample.n)]
    for i in range(sample.n):
        count = len(near[i])
        if count < 2:
            yield math.nan
            continue
        by = [(p[i][j] + math.fsum(p[i][q] * p[q][j] for q in near[i] if q != j)) ** 2 for j in near[i]]
        mean = math.fsum(by) / count
        yield math.fsum(c / mean * math.log(c / mean) for c in by) / (count * math.log(count))


def restart(n):
    """The walk begins again at every third person, and at person 0 four times as often."""
    return [4.0 if node == 0 else 1.0 if node % 3 == 0 else 0.0 for node in range(n)]


def exact(sample, weighted, damping, again):
    """PageRank by solving its equations: dangling nodes lead where the walk begins again."""
    again = numpy.array(again) / sum(again)
    z = numpy.zeros((sample.n, sample.n))
    for a, b, w in sample.edges:
        z[a, b] += w if weighted else 1.0
        if not sample.directed:
            z[b, a] += w if weighted else 1.0
    out = z.sum(axis=1)
    p = numpy.where(out[:, None] > 0, z / numpy.where(out > 0, out, 1)[:, None], again[None, :])
    return list(map(float, numpy.linalg.solve(numpy.eye(sample.n) - damping * p.T, (1 - damping) * again)))


def eigenvector(sample, weighted):
    """The vector of the largest eigenvalue, from those that lead to a node, its largest 1; nan where that eigenvalue is 0."""
    a = numpy.zeros((sample.n, sample.n))
    for i, j, w in sample.edges:
        a[j, i] = w if weighted else 1.0
        if not sample.directed:
            a[i, j] = a[j, i]
    parts = [list(range(sample.n))] if sample.directed else [sorted(part) for part in networkx.connected_components(sample.networkx())]
    found = []
    for part in parts:
        own = a[numpy.ix_(part, part)]
        values, vectors = numpy.linalg.eig(own) if sample.directed else numpy.linalg.eigh(own)
        at = int(numpy.argmax(values.real))
        found.append((values[at].real, part, numpy.abs(vectors[:, at].real)))
    most = max(value for value, _, _ in found)
    total = numpy.zeros(sample.n)
    if most < 1e-3:
        return [math.nan] * sample.n
    for value, part, x in found:
        # Pieces that share the largest value count alike.
        if value >= most * (1 - 1e-10):
            x[x < 1e-13 * x.max()] = 0
            for _ in range(300):
                x = (a[numpy.ix_(part, part)] @ x / value + x) / 2
            total[part] += x / x.max()
    return list(map(float, total))


def agree(ours, theirs, what):
    for node, (a, b) in enumerate(zip(ours, theirs)):
        assert abs(a - b) <= 1e-8 * max(abs(a), 1e-6), f"{what}: {a} and {b} at {node}"


def make(samples):
    rows = []
    for sample in samples:
        name, n = sample.name, sample.n
        if n == 0:
            continue
        graph, other = sample.igraph(), sample.networkx()
        again = restart(n)
        ranks = [exact(sample, False, 0.85, [1.0] * n), exact(sample, True, 0.85, [1.0] * n), exact(sample, True, 0.5, [1.0] * n), exact(sample, True, 0.85, again)]
        # igraph ends at 1e-10 in graphs of 128 nodes and more, networkx at what one asks for: both say the same as the equations do.
        agree(ranks[0], graph.pagerank(), "igraph " + name)
        agree(ranks[1], graph.pagerank(weights="weight"), "igraph with weights " + name)
        agree(ranks[2], graph.pagerank(weights="weight", damping=0.5), "igraph damped " + name)
        agree(ranks[3], graph.personalized_pagerank(weights="weight", reset=again), "igraph personalised " + name)
        far = dict(enumerate(again))
        said = networkx.pagerank(other, personalization=far, weight="weight", tol=1e-14, max_iter=5000)
        agree(ranks[3], [said[node] for node in range(n)], "networkx personalised " + name)
        if any(a == a for a in eigenvector(sample, True)):
            try:
                agree(eigenvector(sample, True), graph.eigenvector_centrality(directed=sample.directed, weights="weight"), "igraph eigenvector " + name)
            except igraph.InternalError:
                print("igraph gives up on the eigenvector of", name)
        columns = ranks + [
            graph.coreness(mode="in"), graph.coreness(mode="out"), graph.coreness(mode="all"),
            graph.constraint(), graph.constraint(weights="weight"), list(hierarchy(sample, False)), list(hierarchy(sample, True)),
            eigenvector(sample, True), [math.nan] * n if sample.directed else eigenvector(sample, False)]
        rows += [[name, node] + [column[node] for column in columns] for node in range(n)]
    table("walks", ["graph", "node", "pagerank", "pagerank_weighted", "pagerank_weighted_0.5", "pagerank_personalised", "core_in", "core_out", "core",
                    "constraint", "constraint_weighted", "hierarchy", "hierarchy_weighted", "eigenvector_weighted", "eigenvector_undirected"], rows)
