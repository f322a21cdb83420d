"""How near two nodes are (networkx, and igraph where it has the score too; weighted scores and walks by their definitions)."""
import networkx
import numpy

from graphs import table
from walks import exact


def matrix(sample, weighted):
    z = numpy.zeros((sample.n, sample.n))
    for a, b, w in sample.edges:
        z[a, b] = z[b, a] = w if weighted else 1.0
    return z


def katz(a, beta, length):
    return sum(beta**steps * numpy.linalg.matrix_power(a, steps) for steps in range(1, length + 1))


def local(a, steps, superposed):
    out = a.sum(axis=1)
    p = a / numpy.where(out > 0, out, 1)[:, None]
    q = out / max(out.sum(), 1e-300)
    scores = []
    for t in range(1, steps + 1):
        moved = q[:, None] * numpy.linalg.matrix_power(p, t)
        scores.append(moved + moved.T)
    return sum(scores) if superposed else scores[-1]


def make(samples):
    rows = []
    for sample in samples:
        n = sample.n
        if sample.directed or n < 2:
            continue
        graph, other = sample.igraph(), sample.networkx()
        plain, weighted = matrix(sample, False), matrix(sample, True)
        strength = numpy.maximum(weighted.sum(axis=1), 1e-300)
        allotted = weighted @ (weighted / strength[:, None])
        walks = numpy.array([exact(sample, True, 0.85, [float(k == node) for k in range(n)]) for node in range(n)])
        tables = [allotted, katz(plain, 0.05, 4), katz(weighted, 0.01, 3), local(weighted, 3, False), local(plain, 4, True), walks + walks.T]
        pairs = [(a, b) for a, b in ((a, (a * 7 + 3) % n) for a in range(n)) if a != b]
        said = [list(f(other, pairs)) for f in (networkx.jaccard_coefficient, networkx.adamic_adar_index, networkx.resource_allocation_index,
                                                networkx.preferential_attachment)]
        for at, (a, b) in enumerate(pairs):
            assert abs(graph.similarity_jaccard(pairs=[(a, b)], loops=False)[0] - said[0][at][2]) < 1e-12
            rows.append([sample.name, a, b, len(list(networkx.common_neighbors(other, a, b)))] + [column[at][2] for column in said]
                        + [float(t[a, b]) for t in tables])
    table("pairs", ["graph", "a", "b", "common", "jaccard", "adamic_adar", "allocation", "attachment", "allocation_weighted", "katz", "katz_weighted",
                    "local_walk", "superposed_walk", "rooted_pagerank"], rows)
