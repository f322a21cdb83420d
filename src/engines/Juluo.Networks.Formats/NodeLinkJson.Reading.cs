using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Juluo.Networks.Formats;

public static partial class NodeLinkJson
{
    /// <summary>
    /// Reads a network and leaves the stream open: nodes with "id" (text or number; without it their position is the id, as in D3), and "links" or "edges" with "source",
    /// "target" and optionally "weight". Attributes that are lists or objects are kept as their JSON. If no edge has a weight, the graph is unweighted. Parallel edges
    /// are merged: weights are added, and of other attributes the first counts. O(n + m), about five times the file in memory.
    /// </summary>
    /// <param name="stream">The file, in UTF-8.</param>
    /// <param name="options">Options for reading; see <see cref="NetworkReadOptions"/> for the defaults.</param>
    /// <param name="progress">Share of the work, 0 … 1.</param>
    /// <param name="stop">Cancels while reading.</param>
    /// <exception cref="NetworkFormatException">The file is not node-link JSON, or contains something that a network cannot; the message names the place and the correction.</exception>
    public static NetworkFile Read(
        Stream stream,
        NetworkReadOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        options ??= new();
        using var measured = new MeasuredStream(stream, Math.Min(options.MostBytes, Array.MaxLength), progress, stop);
        using var whole = new MemoryStream();
        measured.CopyTo(whole);
        ReadOnlySpan<byte> bytes = whole.GetBuffer().AsSpan(0, (int)whole.Length);
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        RequireUtf8(bytes);
        NetworkFile file;
        var network = new JsonNetwork(new NetworkDraft(options), options.MostDepth, stop);
        try
        {
            file = network.Read(bytes);
        }
        catch (JsonException broken)
        {
            throw new NetworkFormatException(
                (broken.LineNumber ?? -1) + 1,
                $"This is no well-formed JSON: {broken.Message} Mend that line, or export the whole file again.",
                broken
            );
        }
        catch (InvalidOperationException half)
        {
            // The only fault that bytes of valid UTF-8 can still have.
            throw new NetworkFormatException(
                network.Line,
                "A text has half a character in it (\\ud800 … \\udfff alone). Take it out.",
                half
            );
        }
        progress?.Report(1);
        return file;
    }

    private static void RequireUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return;
        }
        var line = 1L;
        while (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done)
        {
            line += rune.Value == '\n' ? 1 : 0;
            bytes = bytes[length..];
        }
        throw new NetworkFormatException(line, "There is something here that is not UTF-8. Save the file as UTF-8.");
    }
}
