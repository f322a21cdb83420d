using System.Text;

namespace Juluo.Records;

/// <summary>Which counties a file has convictions of: where there is one, it need not be named.</summary>
public static class RecordCounties
{
    private const int Most = 100;
    private const int BlockSize = 4 << 20;

    /// <summary>Their names as the file writes them, in the order of the alphabet; at most a hundred. Wrong rows are passed over: the review refuses them with their number. Linear, with the memory of a block.</summary>
    /// <param name="file">The file, which can be sought in; it is left where it ends.</param>
    /// <param name="stop">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<string> Of(Stream file, CancellationToken stop = default)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var (blocks, block, index) = (new RecordBlocks(file, BlockSize), new RecordBlock(), new RowIndex());
        byte[] last = [];
        while (names.Count < Most && blocks.Take(block))
        {
            stop.ThrowIfCancellationRequested();
            index.Read(block);
            for (var i = 0; i < index.RowEnds.Length; i++)
            {
                var row = FactsReading.Row(block, index, i);
                if (row.Fields != RecordLayout.Count || !row.Field(RecordLayout.Disposition).StartsWith("CONVICTED"u8))
                {
                    continue;
                }

                var county = row.Field(RecordLayout.County);
                if (!county.SequenceEqual(last))
                {
                    last = county.ToArray();
                    names.Add(Encoding.Latin1.GetString(last));
                }
            }
        }

        return [.. names.Take(Most)];
    }

    /// <summary>How the first row that has a county writes it, be it a conviction or not; null where none has it. It is compared as by the review, without regard to case. Linear at worst, with the memory of a block.</summary>
    /// <param name="file">The file, which can be sought in.</param>
    /// <param name="county">The county, as a person wrote it.</param>
    /// <param name="stop">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static string? Find(Stream file, string county, CancellationToken stop = default)
    {
        var (blocks, block, index) = (new RecordBlocks(file, BlockSize), new RecordBlock(), new RowIndex());
        var meant = Encoding.UTF8.GetBytes(county);
        while (blocks.Take(block))
        {
            stop.ThrowIfCancellationRequested();
            index.Read(block);
            for (var i = 0; i < index.RowEnds.Length; i++)
            {
                var row = FactsReading.Row(block, index, i);
                if (row.Fields == RecordLayout.Count && Same(row.Field(RecordLayout.County), meant))
                {
                    return Encoding.UTF8.GetString(row.Field(RecordLayout.County));
                }
            }
        }

        return null;
    }

    /// <summary>Whether two are the same county. Letters beyond ASCII count as they are written.</summary>
    internal static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) =>
        one.SequenceEqual(other) || Ascii.EqualsIgnoreCase(one, other);
}
