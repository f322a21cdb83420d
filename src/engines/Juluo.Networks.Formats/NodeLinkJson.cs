using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Juluo.Networks.Formats;

/// <summary>Node-link JSON, as used by networkx (<c>node_link_data</c>) and D3: an object with nodes and links, each an object of its attributes.</summary>
public static partial class NodeLinkJson
{
    /// <summary>Writes the network in UTF-8 and leaves the stream open; ids are strings. O(n + m), keeps only the ids in memory.</summary>
    /// <param name="stream">Target stream; after cancellation it contains everything written until then.</param>
    /// <param name="file">The network to write.</param>
    /// <param name="progress">Share of the work, 0 … 1.</param>
    /// <param name="stop">Cancels between nodes and edges.</param>
    /// <exception cref="ArgumentException">
    /// The ids are not one for each node, all different; an attribute of nodes is called "id", or one of edges "source", "target" or "weight".
    /// </exception>
    public static void Write(Stream stream, NetworkFile file, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var nodes = file.NodesWithPositions();
        NetworkFile.RequireNames(nodes, "id");
        NetworkFile.RequireNames(file.Edges, "source", "target", "weight");
        var ids = file.SafeIds(id => id);
        var pace = new Pace(file.Graph, progress, stop);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteBoolean("directed", file.Graph.IsDirected);
        json.WriteBoolean("multigraph", false);
        json.WriteStartObject("graph");
        if (file.Description is { } description)
        {
            json.WriteString("description", description);
        }
        json.WriteEndObject();
        json.WriteStartArray("nodes");
        for (var node = 0; node < ids.Length; node++)
        {
            pace.Step();
            json.WriteStartObject();
            json.WriteString("id", ids[node]);
            WriteCells(json, nodes, node);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("links");
        var at = 0;
        foreach (var (a, b, weight) in file.Graph.Edges())
        {
            pace.Step();
            json.WriteStartObject();
            json.WriteString("source", ids[a]);
            json.WriteString("target", ids[b]);
            if (file.Graph.IsWeighted)
            {
                json.WriteNumber("weight", weight);
            }
            WriteCells(json, file.Edges, at++);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        pace.Done();
    }

    private static void WriteCells(Utf8JsonWriter json, IReadOnlyList<NetworkColumn> columns, int place)
    {
        foreach (var column in columns)
        {
            if (column.At(place) is not { } cell)
            {
                continue;
            }
            switch (column.Kind)
            {
                case ColumnKind.Integer
                    when long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole):
                    json.WriteNumber(column.Name, whole);
                    break;
                case ColumnKind.Number when double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                    json.WriteNumber(column.Name, number);
                    break;
                case ColumnKind.Boolean:
                    json.WriteBoolean(column.Name, cell is "true" or "1");
                    break;
                default:
                    json.WriteString(column.Name, cell);
                    break;
            }
        }
    }
}
