"""The graphs that the oracles are asked about, and how their tables are written."""
import csv
import os
import random
from dataclasses import dataclass

import igraph

here = os.path.dirname(os.path.abspath(__file__))


@dataclass
class Sample:
    """Weighted edges (a, b, weight) among nodes 0 … n - 1, and a group for each node."""

    name: str
    n: int
    edges: list
    directed: bool = False
    groups: list = None

    def igraph(self):
        graph = igraph.Graph(n=self.n, edges=[(a, b) for a, b, _ in self.edges], directed=self.directed)
        graph.es["weight"] = [w for _, _, w in self.edges]
        return graph

    def networkx(self):
        import networkx

        graph = networkx.DiGraph() if self.directed else networkx.Graph()
        graph.add_nodes_from(range(self.n))
        graph.add_weighted_edges_from(self.edges)
        return graph

    @property
    def lengths(self):
        """Strong ties are short."""
        return [1 / w for _, _, w in self.edges]


def table(name, header, rows):
    with open(os.path.join(here, name + ".csv"), "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow([repr(x) if isinstance(x, float) else x for x in row])


def undirected():
    rng = random.Random(20130624)

    def weighted(graph):
        return graph.vcount(), [(a, b, round(rng.uniform(0.1, 9), 3)) for a, b in graph.get_edgelist()]

    def plain(graph):
        return graph.vcount(), [(a, b, 1.0) for a, b in graph.get_edgelist()]

    random.seed(1)
    cliques = igraph.Graph.Full(6) + igraph.Graph.Full(5)
    cliques.add_edge(5, 6)
    pieces = igraph.Graph.Ring(5) + igraph.Graph.Tree(7, 2) + igraph.Graph(3)
    made = {
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
    return [Sample(name, n, edges) for name, (n, edges) in made.items()]


def directed():
    rng = random.Random(20140101)
    random.seed(2)

    def weighted(graph):
        return graph.vcount(), [(a, b, round(rng.uniform(0.1, 9), 3)) for a, b in graph.get_edgelist()]

    made = {
        "directed-empty": (2, []),
        "directed-path": (5, [(k, k + 1, 1.0) for k in range(4)]),
        "directed-ring": (8, [(k, (k + 1) % 8, 1.0) for k in range(8)]),
        "directed-star-in": (7, [(k, 0, 1.0) for k in range(1, 7)]),
        # Two circles, a way from one to the other and none back, a node that only hears and one that nobody knows.
        "directed-pieces": (9, [(0, 1, 2.0), (1, 2, 1.0), (2, 0, 0.5), (2, 3, 3.0), (3, 4, 1.0), (4, 5, 1.5), (5, 3, 2.5), (1, 6, 1.0), (6, 7, 0.25)]),
        "directed-random": weighted(igraph.Graph.Erdos_Renyi(70, m=210, directed=True)),
        "directed-scale-free": weighted(igraph.Graph.Barabasi(100, 3, directed=True)),
        "directed-both-ways": weighted(igraph.Graph.Erdos_Renyi(40, m=240, directed=True)),
    }
    return [Sample(name, n, edges, directed=True) for name, (n, edges) in made.items()]


def log(name, least, attribute=None):
    folder = os.path.normpath(os.path.join(here, "../../../../../shared/data", name))
    if not os.path.isdir(folder):
        folder = os.path.normpath(os.path.join(here, "../../../../../../shared/data", name))
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
    return Sample(name, len(people), [(a, b, w) for (a, b), w in sorted(seconds.items()) if w >= least], groups=groups)


def real():
    return [log("workplace-2013", 300, "department"), log("conference-2009", 20), log("conference-2016", 20, "country")]


def with_groups(samples):
    for sample in samples:
        sample.groups = sample.groups or [node % 3 for node in range(sample.n)]
    return samples


def all_samples():
    """Made graphs first: theirs are the edges that the tables hold."""
    return with_groups(undirected() + directed() + real())
