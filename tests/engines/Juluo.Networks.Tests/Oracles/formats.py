"""Small files of other people's software to be read, and our own files read by it.

Writes formats/*.graphml, *.gexf and *.json beside this file with networkx and igraph. formats/ours.* are written by the program and compared by its tests; here
networkx and igraph read them and find what we meant. When they change on purpose, copy them from the test's output folder (written/).
"""
import json
import math
import os

import igraph
import networkx
from networkx.readwrite import json_graph

from graphs import here

folder = os.path.join(here, "formats")

# The same by rule in FixtureTests.cs.
NODES = 6
EDGES = [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4)]
NAMES = ["林小明", "O'Brien & Sons", "<b>", 'say "hi"', "a, b; c", ""]


def made(directed, weighted=True):
    graph = networkx.DiGraph() if directed else networkx.Graph()
    for k in range(NODES):
        graph.add_node(f"p{k}", name=NAMES[k], age=20 + k, member=k % 2 == 0)
        if k != 4:
            graph.nodes[f"p{k}"]["score"] = k / 4
    for at, (a, b) in enumerate(EDGES):
        graph.add_edge(f"p{a}", f"p{b}", kind="tie" if at % 2 else "good tie", since=2000 + at)
        if weighted:
            graph.edges[f"p{a}", f"p{b}"]["weight"] = 0.5 + at
    return graph


def as_igraph(directed):
    graph = igraph.Graph(n=NODES, edges=EDGES, directed=directed)
    graph.vs["name"] = NAMES
    graph.vs["age"] = [20 + k for k in range(NODES)]
    graph.vs["score"] = [k / 4 if k != 4 else math.nan for k in range(NODES)]
    graph.vs["member"] = [k % 2 == 0 for k in range(NODES)]
    graph.es["weight"] = [0.5 + at for at in range(len(EDGES))]
    graph.es["kind"] = ["tie" if at % 2 else "good tie" for at in range(len(EDGES))]
    graph.es["since"] = [2000 + at for at in range(len(EDGES))]
    return graph


def path(name):
    return os.path.join(folder, name)


def make(samples):
    os.makedirs(folder, exist_ok=True)
    for directed in (False, True):
        kind = "directed" if directed else "undirected"
        networkx.write_graphml(made(directed), path(f"networkx-{kind}.graphml"))
        networkx.write_gexf(made(directed), path(f"networkx-{kind}.gexf"))
        with open(path(f"networkx-{kind}.json"), "w") as file:
            json.dump(json_graph.node_link_data(made(directed)), file, ensure_ascii=False)
        as_igraph(directed).write_graphml(path(f"igraph-{kind}.graphml"))
    # networkx stamps the day and itself; the files are to be the same on every day.
    for kind in ("directed", "undirected"):
        with open(path(f"networkx-{kind}.gexf")) as file:
            text = file.read()
        start, end = text.index("<meta"), text.index("</meta>")
        with open(path(f"networkx-{kind}.gexf"), "w") as file:
            file.write(text[:start] + "<meta><creator>NetworkX</creator>" + text[end:])
    check_ours()


def same(found, directed):
    wanted = made(directed)
    assert found.is_directed() == directed, "direction"
    assert list(found.nodes) == list(wanted.nodes), list(found.nodes)
    for node, attributes in wanted.nodes(data=True):
        for name, value in attributes.items():
            assert found.nodes[node].get(name, "") == value, (node, name, found.nodes[node])
        assert "score" in attributes or found.nodes[node].get("score") is None
    assert found.number_of_edges() == len(EDGES)
    for a, b, attributes in wanted.edges(data=True):
        for name, value in attributes.items():
            assert found.edges[a, b][name] == value, (a, b, name, found.edges[a, b])


def check_ours():
    for directed in (False, True):
        kind = "directed" if directed else "undirected"
        if not os.path.exists(path(f"ours-{kind}.graphml")):
            print("no files of ours yet")
            return
        same(networkx.read_graphml(path(f"ours-{kind}.graphml")), directed)
        same(read_gexf(kind), directed)
        with open(path(f"ours-{kind}.json")) as file:
            same(json_graph.node_link_graph(json.load(file)), directed)
        graph = igraph.Graph.Read_GraphML(path(f"ours-{kind}.graphml"))
        assert graph.is_directed() == directed and graph.get_edgelist() == EDGES and graph.vs["name"] == NAMES
        assert graph.vs["id"] == [f"p{k}" for k in range(NODES)] and graph.es["weight"] == [0.5 + at for at in range(len(EDGES))]


def read_gexf(kind):
    """networkx 2.8 reads versions to 1.2; of what we write 1.3 changed the name of the namespace only."""
    with open(path(f"ours-{kind}.gexf")) as file:
        text = file.read()
    from io import BytesIO

    return networkx.read_gexf(BytesIO(text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace('version="1.3"', 'version="1.2"').encode()))
