using System.Text;
using System.Text.Json;

namespace Juluo.Networks.Formats;

/// <summary>Reads node-link JSON token by token, with its parts in any order.</summary>
internal sealed class JsonNetwork(NetworkDraft draft, int mostDepth, CancellationToken stop)
{
    private bool hasNodes;
    private bool hasLinks;
    private int countedTo;

    /// <summary>The line of the last token read, from 1.</summary>
    internal long Line { get; private set; } = 1;

    internal NetworkFile Read(ReadOnlySpan<byte> bytes)
    {
        // Depth is checked here, with our own error message.
        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = int.MaxValue });
        Next(ref json, bytes);
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw Wrong("The file does not begin with an object. Node-link JSON is {\"nodes\": […], \"links\": […]}.");
        }
        while (Next(ref json, bytes) && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            Next(ref json, bytes);
            switch (name)
            {
                case "directed":
                    draft.IsDirected = json.TokenType == JsonTokenType.True;
                    break;
                case "nodes":
                    (hasNodes, _) = (true, List(ref json, bytes, "nodes", Node));
                    break;
                case "links" or "edges":
                    (hasLinks, _) = (true, List(ref json, bytes, name, Link));
                    break;
                case "graph" when json.TokenType == JsonTokenType.StartObject:
                    About(ref json, bytes);
                    break;
                default:
                    Skip(ref json, bytes);
                    break;
            }
        }
        Next(ref json, bytes);
        draft.DirectEdges();
        return hasNodes && hasLinks
            ? draft.Build()
            : throw new NetworkFormatException(
                0,
                "The file has no list of nodes and links. Node-link JSON is {\"nodes\": […], \"links\": […]}."
            );
    }

    private delegate void Item(ref Utf8JsonReader json, ReadOnlySpan<byte> bytes);

    private int List(ref Utf8JsonReader json, ReadOnlySpan<byte> bytes, string name, Item item)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw Wrong($"\"{name}\" is no list. Write \"{name}\": [ … ].");
        }
        var count = 0;
        while (Next(ref json, bytes) && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.StartObject)
            {
                throw Wrong($"An entry of \"{name}\" is no object. Write each as {{ … }}.");
            }
            item(ref json, bytes);
            count++;
        }
        return count;
    }

    private void Node(ref Utf8JsonReader json, ReadOnlySpan<byte> bytes)
    {
        var (began, place) = (Line, draft.NodeCount);
        string? id = null;
        while (Next(ref json, bytes) && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            Next(ref json, bytes);
            if (name == "id")
            {
                id = Name(ref json, "id");
            }
            else
            {
                Cell(ref json, bytes, draft.Nodes, place, name);
            }
        }
        draft.AddNode(id ?? place.ToString(System.Globalization.CultureInfo.InvariantCulture), began);
    }

    private void Link(ref Utf8JsonReader json, ReadOnlySpan<byte> bytes)
    {
        var began = Line;
        var edge = draft.AddEdge(default);
        string? source = null,
            target = null;
        double? weight = null;
        while (Next(ref json, bytes) && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            Next(ref json, bytes);
            switch (name)
            {
                case "source":
                    source = Name(ref json, name);
                    break;
                case "target":
                    target = Name(ref json, name);
                    break;
                case "weight" when json.TokenType != JsonTokenType.Null:
                    weight = NetworkDraft.Weight(Scalar(ref json) ?? "", Line);
                    break;
                default:
                    Cell(ref json, bytes, draft.Edges, edge, name);
                    break;
            }
        }
        if (source is null || target is null)
        {
            throw new NetworkFormatException(began, "A link has no source or no target. Write both, as ids of nodes.");
        }
        draft.Replace(edge, new(source, target, weight, false, began));
    }

    private void About(ref Utf8JsonReader json, ReadOnlySpan<byte> bytes)
    {
        while (Next(ref json, bytes) && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            Next(ref json, bytes);
            if (name == "description" && json.TokenType == JsonTokenType.String)
            {
                draft.Description = json.GetString();
            }
            else
            {
                Skip(ref json, bytes);
            }
        }
    }

    private void Cell(ref Utf8JsonReader json, ReadOnlySpan<byte> bytes, DraftTable table, int place, string name)
    {
        if (json.TokenType == JsonTokenType.Null)
        {
            return;
        }
        var kind = json.TokenType switch
        {
            JsonTokenType.True or JsonTokenType.False => ColumnKind.Boolean,
            JsonTokenType.Number => json.ValueSpan.IndexOfAny(".eE"u8) < 0 ? ColumnKind.Integer : ColumnKind.Number,
            _ => ColumnKind.Text,
        };
        var column = table.Column(name, kind);
        table.Widen(column, kind);
        if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            var from = (int)json.TokenStartIndex;
            Skip(ref json, bytes);
            table.Set(place, column, Encoding.UTF8.GetString(bytes[from..(int)json.BytesConsumed]));
        }
        else
        {
            table.Set(place, column, Scalar(ref json));
        }
    }

    private string Name(ref Utf8JsonReader json, string of) =>
        json.TokenType is JsonTokenType.String or JsonTokenType.Number && Scalar(ref json) is { } name
            ? name
            : throw Wrong($"A {of} is neither text nor number. Write the id of a node.");

    private static string? Scalar(ref Utf8JsonReader json) =>
        json.TokenType switch
        {
            JsonTokenType.String => json.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => null,
        };

    private void Skip(ref Utf8JsonReader json, ReadOnlySpan<byte> bytes)
    {
        if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            for (var depth = json.CurrentDepth; Next(ref json, bytes) && json.CurrentDepth > depth; ) { }
        }
    }

    private bool Next(ref Utf8JsonReader json, ReadOnlySpan<byte> bytes)
    {
        stop.ThrowIfCancellationRequested();
        var more = json.Read();
        var reached = (int)json.TokenStartIndex;
        Line += bytes[countedTo..reached].Count((byte)'\n');
        countedTo = reached;
        return json.CurrentDepth <= mostDepth
            ? more
            : throw Wrong(
                $"Objects and lists lie more than {mostDepth} deep in each other, which no network needs. Export the file again."
            );
    }

    private NetworkFormatException Wrong(string message) => new(Line, message);
}
