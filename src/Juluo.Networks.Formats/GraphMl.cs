using System.Globalization;
using System.Xml;

namespace Juluo.Networks.Formats;

/// <summary>GraphML (Brandes et al. 2002), read by igraph, networkx, Gephi, Cytoscape and yEd.</summary>
public static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Writes the network in UTF-8 and leaves the stream open. O(n + m), nothing is kept in memory.</summary>
    public static void Write(Stream stream, NetworkFile file)
    {
        NetworkColumn[] nodes = file.Positions is { } positions
            ? [.. file.Nodes, NetworkColumn.Number("x", node => positions[node].X), NetworkColumn.Number("y", node => positions[node].Y)]
            : [.. file.Nodes];
        using var xml = SafeXml.Writer(stream);
        xml.WriteStartElement("graphml", Namespace);
        if (file.Description is { } description)
        {
            xml.WriteElementString("desc", Namespace, SafeXml.Text(description));
        }
        WriteKeys(xml, "node", "n", nodes);
        WriteKey(xml, "edge", "weight", "weight", ColumnKind.Number);
        WriteKeys(xml, "edge", "e", file.Edges);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", "undirected");
        for (var node = 0; node < file.Graph.NodeCount; node++)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", Id("n", node));
            WriteCells(xml, "n", nodes, node);
            xml.WriteEndElement();
        }
        var at = 0;
        foreach (var (a, b, weight) in file.Graph.Edges())
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("source", Id("n", a));
            xml.WriteAttributeString("target", Id("n", b));
            WriteCell(xml, "weight", weight.ToString("R", CultureInfo.InvariantCulture));
            WriteCells(xml, "e", file.Edges, at++);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
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
        xml.WriteAttributeString(
            "attr.type",
            kind switch
            {
                ColumnKind.Number => "double",
                ColumnKind.Integer => "long",
                ColumnKind.Boolean => "boolean",
                _ => "string",
            }
        );
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
