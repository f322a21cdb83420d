using System.Globalization;
using System.Xml;

namespace Juluo.Networks.Formats;

/// <summary>GEXF, the format of Gephi (gexf.net).</summary>
public static partial class Gexf
{
    /// <summary>Writes the network in UTF-8 and leaves the stream open. O(n + m), keeps only the ids in memory.</summary>
    /// <param name="stream">Target stream; after cancellation it contains everything written until then.</param>
    /// <param name="file">The network to write.</param>
    /// <param name="version">Version to write: older programs, including networkx 2.8, read nothing newer than 1.2.</param>
    /// <param name="progress">Share of the work, 0 … 1.</param>
    /// <param name="stop">Cancels between nodes and edges.</param>
    /// <exception cref="ArgumentException">The ids are not one for each node, all different.</exception>
    public static void Write(
        Stream stream,
        NetworkFile file,
        GexfVersion version = GexfVersion.V13,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        using var xml = SafeXml.Writer(stream);
        new Writer(xml, file, version == GexfVersion.V12 ? "http://www.gexf.net/1.2draft" : "http://gexf.net/1.3").Write(
            version == GexfVersion.V12 ? "1.2" : "1.3",
            new Pace(file.Graph, progress, stop)
        );
    }

    private sealed class Writer(XmlWriter xml, NetworkFile file, string format)
    {
        private readonly string[] ids = file.SafeIds(SafeXml.Text);
        private readonly string drawing = format + "/viz";

        internal void Write(string version, Pace pace)
        {
            xml.WriteStartElement("gexf", format);
            if (file.Positions is not null)
            {
                xml.WriteAttributeString("xmlns", "viz", null, drawing);
            }
            xml.WriteAttributeString("version", version);
            if (file.Description is { } description)
            {
                xml.WriteStartElement("meta", format);
                xml.WriteElementString("description", format, SafeXml.Text(description));
                xml.WriteEndElement();
            }
            xml.WriteStartElement("graph", format);
            xml.WriteAttributeString("defaultedgetype", file.Graph.IsDirected ? "directed" : "undirected");
            WriteColumns("node", file.Nodes);
            WriteColumns("edge", file.Edges);
            WriteNodes(pace);
            WriteEdges(pace);
            xml.WriteEndElement();
            xml.WriteEndElement();
            pace.Done();
        }

        private void WriteColumns(string of, IReadOnlyList<NetworkColumn> columns)
        {
            if (columns.Count == 0)
            {
                return;
            }
            xml.WriteStartElement("attributes", format);
            xml.WriteAttributeString("class", of);
            for (var k = 0; k < columns.Count; k++)
            {
                xml.WriteStartElement("attribute", format);
                xml.WriteAttributeString("id", Id(k));
                xml.WriteAttributeString("title", SafeXml.Text(columns[k].Name));
                xml.WriteAttributeString("type", XmlNetwork.Type(columns[k].Kind));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }

        private void WriteNodes(Pace pace)
        {
            xml.WriteStartElement("nodes", format);
            for (var node = 0; node < file.Graph.NodeCount; node++)
            {
                pace.Step();
                xml.WriteStartElement("node", format);
                xml.WriteAttributeString("id", ids[node]);
                xml.WriteAttributeString("label", file.Label?.At(node) is { } label ? SafeXml.Text(label) : ids[node]);
                WriteCells(file.Nodes, node);
                if (file.Positions is { } positions && double.IsFinite(positions[node].X) && double.IsFinite(positions[node].Y))
                {
                    xml.WriteStartElement("viz", "position", drawing);
                    xml.WriteAttributeString("x", Number(positions[node].X));
                    xml.WriteAttributeString("y", Number(positions[node].Y));
                    xml.WriteEndElement();
                }
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }

        private void WriteEdges(Pace pace)
        {
            xml.WriteStartElement("edges", format);
            var at = 0;
            foreach (var (a, b, weight) in file.Graph.Edges())
            {
                pace.Step();
                xml.WriteStartElement("edge", format);
                xml.WriteAttributeString("id", Id(at));
                xml.WriteAttributeString("source", ids[a]);
                xml.WriteAttributeString("target", ids[b]);
                if (file.Graph.IsWeighted)
                {
                    xml.WriteAttributeString("weight", Number(weight));
                }
                WriteCells(file.Edges, at++);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }

        private void WriteCells(IReadOnlyList<NetworkColumn> columns, int place)
        {
            if (columns.Count == 0)
            {
                return;
            }
            xml.WriteStartElement("attvalues", format);
            for (var k = 0; k < columns.Count; k++)
            {
                if (columns[k].At(place) is { } cell)
                {
                    xml.WriteStartElement("attvalue", format);
                    xml.WriteAttributeString("for", Id(k));
                    xml.WriteAttributeString("value", SafeXml.Text(cell));
                    xml.WriteEndElement();
                }
            }
            xml.WriteEndElement();
        }
    }

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
