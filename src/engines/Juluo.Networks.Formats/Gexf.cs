using System.Globalization;
using System.Xml;

namespace Juluo.Networks.Formats;

/// <summary>GEXF 1.3, the format of Gephi (gexf.net).</summary>
public static partial class Gexf
{
    private const string Namespace = "http://gexf.net/1.3";
    private const string VizNamespace = "http://gexf.net/1.3/viz";

    /// <summary>Writes the network in UTF-8 and leaves the stream open. O(n + m), nothing but the ids is kept in memory.</summary>
    /// <param name="stream">Where to; when cancelled, what was written until then is there.</param>
    /// <param name="file">What to write.</param>
    /// <param name="progress">Share of the work, 0 … 1.</param>
    /// <param name="stop">Cancels between nodes and edges.</param>
    /// <exception cref="ArgumentException">The ids are not one for each node, all different.</exception>
    public static void Write(Stream stream, NetworkFile file, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var ids = file.SafeIds(SafeXml.Text);
        var pace = new Pace(file.Graph, progress, stop);
        using var xml = SafeXml.Writer(stream);
        xml.WriteStartElement("gexf", Namespace);
        if (file.Positions is not null)
        {
            xml.WriteAttributeString("xmlns", "viz", null, VizNamespace);
        }
        xml.WriteAttributeString("version", "1.3");
        if (file.Description is { } description)
        {
            xml.WriteStartElement("meta", Namespace);
            xml.WriteElementString("description", Namespace, SafeXml.Text(description));
            xml.WriteEndElement();
        }
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("defaultedgetype", file.Graph.IsDirected ? "directed" : "undirected");
        WriteColumns(xml, "node", file.Nodes);
        WriteColumns(xml, "edge", file.Edges);
        WriteNodes(xml, file, ids, pace);
        WriteEdges(xml, file, ids, pace);
        xml.WriteEndElement();
        xml.WriteEndElement();
        pace.Done();
    }

    private static void WriteColumns(XmlWriter xml, string of, IReadOnlyList<NetworkColumn> columns)
    {
        if (columns.Count == 0)
        {
            return;
        }
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", of);
        for (var k = 0; k < columns.Count; k++)
        {
            xml.WriteStartElement("attribute", Namespace);
            xml.WriteAttributeString("id", Id(k));
            xml.WriteAttributeString("title", SafeXml.Text(columns[k].Name));
            xml.WriteAttributeString("type", XmlNetwork.Type(columns[k].Kind));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteNodes(XmlWriter xml, NetworkFile file, string[] ids, Pace pace)
    {
        xml.WriteStartElement("nodes", Namespace);
        for (var node = 0; node < file.Graph.NodeCount; node++)
        {
            pace.Step();
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", ids[node]);
            xml.WriteAttributeString("label", file.Label?.At(node) is { } label ? SafeXml.Text(label) : ids[node]);
            WriteCells(xml, file.Nodes, node);
            if (file.Positions is { } positions && double.IsFinite(positions[node].X) && double.IsFinite(positions[node].Y))
            {
                xml.WriteStartElement("viz", "position", VizNamespace);
                xml.WriteAttributeString("x", Number(positions[node].X));
                xml.WriteAttributeString("y", Number(positions[node].Y));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteEdges(XmlWriter xml, NetworkFile file, string[] ids, Pace pace)
    {
        xml.WriteStartElement("edges", Namespace);
        var at = 0;
        foreach (var (a, b, weight) in file.Graph.Edges())
        {
            pace.Step();
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", Id(at));
            xml.WriteAttributeString("source", ids[a]);
            xml.WriteAttributeString("target", ids[b]);
            if (file.Graph.IsWeighted)
            {
                xml.WriteAttributeString("weight", Number(weight));
            }
            WriteCells(xml, file.Edges, at++);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteCells(XmlWriter xml, IReadOnlyList<NetworkColumn> columns, int place)
    {
        if (columns.Count == 0)
        {
            return;
        }
        xml.WriteStartElement("attvalues", Namespace);
        for (var k = 0; k < columns.Count; k++)
        {
            if (columns[k].At(place) is { } cell)
            {
                xml.WriteStartElement("attvalue", Namespace);
                xml.WriteAttributeString("for", Id(k));
                xml.WriteAttributeString("value", SafeXml.Text(cell));
                xml.WriteEndElement();
            }
        }
        xml.WriteEndElement();
    }

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
