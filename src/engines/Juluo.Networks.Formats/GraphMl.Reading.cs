namespace Juluo.Networks.Formats;

public static partial class GraphMl
{
    /// <summary>
    /// Reads a network and leaves the stream open. An edge attribute called "weight" is the weight; without one the graph is unweighted. If some edges are directed and
    /// some are not, the graph is directed and undirected edges lead in both directions. Parallel edges are merged: weights are added, and of other attributes the first
    /// counts. Ignores private data of other programs (drawings of yEd, ports). O(n + m), about five times the file in memory.
    /// </summary>
    /// <param name="stream">The file, in UTF-8 or the encoding declared in its first line.</param>
    /// <param name="options">Options for reading; see <see cref="NetworkReadOptions"/> for the defaults.</param>
    /// <param name="progress">Share of the work, 0 … 1.</param>
    /// <param name="stop">Cancels while reading.</param>
    /// <exception cref="NetworkFormatException">The file is not GraphML, or contains something that a network cannot; the message names the place and the correction.</exception>
    public static NetworkFile Read(
        Stream stream,
        NetworkReadOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => XmlNetwork.Read(stream, options, static (xml, draft) => new Reader(xml, draft).Read(), progress, stop);

    private sealed class Reader(XmlNetwork xml, NetworkDraft draft)
    {
        private readonly Dictionary<string, Key> keys = new(StringComparer.Ordinal);
        private bool directed;
        private bool hasGraph;
        private int node = -1;
        private int edge = -1;

        internal NetworkDraft Read()
        {
            xml.Open("graphml");
            while (xml.Next())
            {
                if (xml.IsStart)
                {
                    Begin();
                }
                else if (xml.IsEnd)
                {
                    End();
                }
            }
            return hasGraph ? draft : throw new NetworkFormatException(0, "The file has no <graph>. Export it again.");
        }

        private void Begin()
        {
            switch (xml.Name)
            {
                case "key":
                    BeginKey();
                    break;
                case "desc" when node < 0 && edge < 0:
                    draft.Description ??= xml.Text();
                    break;
                case "graph":
                    BeginGraph();
                    break;
                case "node":
                    node = draft.AddNode(xml.Required("id"), xml.Line);
                    node = xml.IsEmpty ? -1 : node;
                    break;
                case "edge":
                    BeginEdge();
                    break;
                case "hyperedge":
                    throw xml.Wrong("A hyperedge joins any number of nodes, an edge here two. Write it as edges between each two.");
                case "data":
                    Data();
                    break;
            }
        }

        private void End() => (node, edge) = (xml.Name == "node" ? -1 : node, xml.Name == "edge" ? -1 : edge);

        private void BeginGraph()
        {
            if (hasGraph)
            {
                throw xml.Wrong("The file has a second <graph>, beside the first or inside it. Keep one to a file.");
            }
            hasGraph = true;
            draft.IsDirected = directed = xml.Attribute("edgedefault") == "directed";
        }

        private void BeginEdge()
        {
            var isDirected = xml.Attribute("directed") is { } says ? says == "true" : directed;
            edge = draft.AddEdge(new(xml.Required("source"), xml.Required("target"), null, isDirected, xml.Line));
            foreach (var key in keys.Values)
            {
                if (key is { IsWeight: true, Missing: { } missing })
                {
                    draft.Weigh(edge, NetworkDraft.Weight(missing, xml.Line));
                }
            }
            edge = xml.IsEmpty ? -1 : edge;
        }

        private void BeginKey()
        {
            var id = xml.Required("id");
            var name = xml.Attribute("attr.name") ?? id;
            var kind = XmlNetwork.Kind(xml.Attribute("attr.type"));
            var of = xml.Attribute("for") ?? "all";
            string? missing = null;
            if (!xml.IsEmpty)
            {
                var depth = xml.Depth;
                while (xml.Next() && xml.Depth > depth)
                {
                    missing = xml.IsStart && xml.Name == "default" && xml.Text() is { } text ? XmlNetwork.Cell(text, kind) : missing;
                }
            }
            var isWeight = of is "edge" or "all" && name == "weight";
            keys[id] = new(
                kind,
                of is "node" or "all" ? draft.Nodes.Column(name, kind, missing) : -1,
                of is "edge" or "all" && !isWeight ? draft.Edges.Column(name, kind, missing) : -1,
                isWeight,
                missing
            );
        }

        private void Data()
        {
            var (line, id) = (xml.Line, xml.Required("key"));
            var text = xml.Text();
            if (text is null || (node < 0 && edge < 0))
            {
                return;
            }
            if (!keys.TryGetValue(id, out var key))
            {
                throw new NetworkFormatException(
                    line,
                    $"This <data> is of key \"{id}\", which the file does not have. Add a <key id=\"{id}\" …> before the graph."
                );
            }
            if (node >= 0 && key.Node >= 0)
            {
                draft.Nodes.Set(node, key.Node, XmlNetwork.Cell(text, key.Kind));
            }
            else if (edge >= 0 && key.IsWeight)
            {
                draft.Weigh(edge, NetworkDraft.Weight(text, line));
            }
            else if (edge >= 0 && key.Edge >= 0)
            {
                draft.Edges.Set(edge, key.Edge, XmlNetwork.Cell(text, key.Kind));
            }
        }

        private sealed record Key(ColumnKind Kind, int Node, int Edge, bool IsWeight, string? Missing);
    }
}
