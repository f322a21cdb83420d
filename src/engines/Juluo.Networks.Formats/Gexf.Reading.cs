using System.Globalization;

namespace Juluo.Networks.Formats;

public static partial class Gexf
{
    /// <summary>
    /// Reads a network of any version of the format and leaves the stream open: nodes (including nested ones), edges, their attributes, labels and positions of nodes.
    /// Ignores times of existence (spells, timestamps), colours, sizes, and labels of edges. If no edge has a weight, the graph is unweighted. An edge of type mutual, or
    /// an undirected one among directed ones, leads in both directions. Parallel edges are merged: weights are added, and of other attributes the first counts. O(n + m),
    /// about five times the file in memory.
    /// </summary>
    /// <param name="stream">The file, in UTF-8 or the encoding declared in its first line.</param>
    /// <param name="options">Options for reading; see <see cref="NetworkReadOptions"/> for the defaults.</param>
    /// <param name="progress">Share of the work, 0 … 1.</param>
    /// <param name="stop">Cancels while reading.</param>
    /// <exception cref="NetworkFormatException">The file is not GEXF, or contains something that a network cannot; the message names the place and the correction.</exception>
    public static NetworkFile Read(
        Stream stream,
        NetworkReadOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => XmlNetwork.Read(stream, options, static (xml, draft) => new Reader(xml, draft).Read(), progress, stop);

    private sealed class Reader(XmlNetwork xml, NetworkDraft draft)
    {
        private readonly Dictionary<(bool OfNode, string Id), Column> columns = [];
        private readonly Stack<int> nodes = new();
        private string edgeType = "undirected";
        private int edge = -1;

        internal NetworkDraft Read()
        {
            xml.Open("gexf");
            var hasGraph = false;
            while (xml.Next())
            {
                if (xml.IsStart)
                {
                    if (xml.Name == "graph" && hasGraph)
                    {
                        throw xml.Wrong("The file has a second <graph>. Keep one to a file.");
                    }
                    hasGraph |= xml.Name == "graph";
                    Begin();
                }
                else if (xml.IsEnd && xml.Name == "node")
                {
                    nodes.Pop();
                }
                else if (xml.IsEnd && xml.Name == "edge")
                {
                    edge = -1;
                }
            }
            return hasGraph ? draft : throw new NetworkFormatException(0, "The file has no <graph>. Export it again.");
        }

        private void Begin()
        {
            switch (xml.Name)
            {
                case "description":
                    draft.Description ??= xml.Text();
                    break;
                case "graph":
                    edgeType = xml.Attribute("defaultedgetype") ?? edgeType;
                    draft.IsDirected = edgeType is "directed" or "mutual";
                    break;
                case "attributes":
                    Attributes(ofNode: xml.Attribute("class") == "node");
                    break;
                case "node":
                    BeginNode();
                    break;
                case "edge":
                    BeginEdge();
                    break;
                case "attvalue":
                    Value();
                    break;
                case "position" when nodes.Count > 0:
                    draft.Position(nodes.Peek(), new(Coordinate("x"), Coordinate("y")));
                    break;
            }
        }

        private void BeginNode()
        {
            var id = xml.Required("id");
            var node = draft.AddNode(id, xml.Line);
            if (xml.Attribute("label") is { } label && label != id)
            {
                draft.Label(node, label);
            }
            if (!xml.IsEmpty)
            {
                nodes.Push(node);
            }
        }

        private void BeginEdge()
        {
            var type = xml.Attribute("type") ?? edgeType;
            double? weight = xml.Attribute("weight") is { } text ? NetworkDraft.Weight(text, xml.Line) : null;
            // A mutual edge counts as undirected in a directed graph.
            draft.IsDirected |= type == "mutual";
            edge = draft.AddEdge(new(xml.Required("source"), xml.Required("target"), weight, type == "directed", xml.Line));
            edge = xml.IsEmpty ? -1 : edge;
        }

        private void Attributes(bool ofNode)
        {
            var table = ofNode ? draft.Nodes : draft.Edges;
            var depth = xml.Depth;
            var current = new Column(-1, ColumnKind.Text);
            if (xml.IsEmpty)
            {
                return;
            }
            while (xml.Next() && xml.Depth > depth)
            {
                if (xml.IsStart && xml.Name == "attribute")
                {
                    var (id, kind) = (xml.Required("id"), XmlNetwork.Kind(xml.Attribute("type")));
                    current = new(table.Column(xml.Attribute("title") ?? id, kind), kind);
                    columns[(ofNode, id)] = current;
                }
                else if (xml.IsStart && xml.Name == "default" && current.Place >= 0 && xml.Text() is { } missing)
                {
                    table.Default(current.Place, XmlNetwork.Cell(missing, current.Kind));
                }
            }
        }

        private void Value()
        {
            if (nodes.Count == 0 && edge < 0)
            {
                return;
            }
            // Version 1.1 has "id" where later ones have "for".
            var id = xml.Attribute("for") ?? xml.Attribute("id") ?? xml.Required("for");
            var ofNode = edge < 0;
            if (!columns.TryGetValue((ofNode, id), out var column))
            {
                throw xml.Wrong(
                    $"This <attvalue> is for attribute \"{id}\", which the file does not have. Add an <attribute id=\"{id}\" …> before the nodes."
                );
            }
            var cell = XmlNetwork.Cell(xml.Required("value"), column.Kind);
            if (ofNode)
            {
                draft.Nodes.Set(nodes.Peek(), column.Place, cell);
            }
            else
            {
                draft.Edges.Set(edge, column.Place, cell);
            }
        }

        private double Coordinate(string name) =>
            double.TryParse(xml.Required(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? number
                : throw xml.Wrong($"The position's {name} is no number. Write one like 2.5, or take the position out.");

        private sealed record Column(int Place, ColumnKind Kind);
    }
}
