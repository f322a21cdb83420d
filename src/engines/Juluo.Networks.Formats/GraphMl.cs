using System.Globalization;
using System.Xml;

namespace Juluo.Networks.Formats;

/// <summary>GraphML (Brandes et al. 2002), read by igraph, networkx, Gephi, Cytoscape and yEd.</summary>
public static partial class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Writes the network in UTF-8 and leaves the stream open. O(n + m), keeps only the ids in memory.</summary>
    /// <param name="stream">Target stream; after cancellation it contains everything written until then.</param>
    /// <param name="file">The network to write.</param>
    /// <param name="progress">Share of the work, 0 … 1.</param>
    /// <param name="stop">Cancels between nodes and edges.</param>
    /// <exception cref="ArgumentException">The ids are not one for each node, all different, or an attribute of edges is called "weight".</exception>
    public static void Write(Stream stream, NetworkFile file, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        NetworkFile.RequireNames(file.Edges, "weight");
        var ids = file.SafeIds(SafeXml.Text);
        var pace = new Pace(file.Graph, progress, stop);
        var nodes = file.NodesWithPositions();
        using var xml = SafeXml.Writer(stream);
        xml.WriteStartElement("graphml", Namespace);
        if (file.Description is { } description)
        {
            xml.WriteElementString("desc", Namespace, SafeXml.Text(description));
        }
        WriteKeys(xml, "node", "n", nodes);
        if (file.Graph.IsWeighted)
        {
            WriteKey(xml, "edge", "weight", "weight", ColumnKind.Number);
        }
        WriteKeys(xml, "edge", "e", file.Edges);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", file.Graph.IsDirected ? "directed" : "undirected");
        for (var node = 0; node < file.Graph.NodeCount; node++)
        {
            pace.Step();
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", ids[node]);
            WriteCells(xml, "n", nodes, node);
            xml.WriteEndElement();
        }
        var at = 0;
        foreach (var (a, b, weight) in file.Graph.Edges())
        {
            pace.Step();
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("source", ids[a]);
            xml.WriteAttributeString("target", ids[b]);
            if (file.Graph.IsWeighted)
            {
                WriteCell(xml, "weight", weight.ToString("R", CultureInfo.InvariantCulture));
            }
            WriteCells(xml, "e", file.Edges, at++);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        pace.Done();
    }

    private static void WriteKeys(XmlWriter xml, string of, string prefix, IReadOnlyList<NetworkColumn> columns)
    {
        for (var k = 0; k < columns.Count; k++)
        {
            WriteKey(xml, of, Id(prefix + "-", k), columns[k].Name, columns[k].Kind);
        }
    }

    private static void WriteKey(XmlWriter xml, string of, string id, string name, ColumnKind kind)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", SafeXml.Text(name));
        xml.WriteAttributeString("attr.type", XmlNetwork.Type(kind));
        xml.WriteEndElement();
    }

    private static void WriteCells(XmlWriter xml, string prefix, IReadOnlyList<NetworkColumn> columns, int place)
    {
        for (var k = 0; k < columns.Count; k++)
        {
            if (columns[k].At(place) is { } cell)
            {
                WriteCell(xml, Id(prefix + "-", k), SafeXml.Text(cell));
            }
        }
    }

    private static void WriteCell(XmlWriter xml, string key, string cell)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(cell);
        xml.WriteEndElement();
    }

    private static string Id(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);
}
