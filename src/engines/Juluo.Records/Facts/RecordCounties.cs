using System.Text;

namespace Juluo.Records;

/// <summary>Lists the counties of a file's convictions: if there is only one, users need not name it.</summary>
public static class RecordCounties
{
    private const int Most = 100;
    private const int BlockSize = 4 << 20;

    /// <summary>
    /// Returns the names of counties as the file writes them, in alphabetical order; at most a hundred. Skips invalid rows, which the review refuses with their number. Linear, with the
    /// memory of a block.
    /// </summary>
    /// <param name="file">The file, which must be able to seek; it is left at its end.</param>
    /// <param name="stop">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
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

    /// <summary>
    /// Returns a county's name as the first row with it writes it, whether or not the row is a conviction; null if no row has it. Case-insensitive, like the review. Linear at worst, with
    /// the memory of a block.
    /// </summary>
    /// <param name="file">The file, which must be able to seek.</param>
    /// <param name="county">The county, as a person typed it.</param>
    /// <param name="stop">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
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

    /// <summary>Checks whether two names are the same county. Ignores case only for ASCII letters.</summary>
    internal static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) =>
        one.SequenceEqual(other) || Ascii.EqualsIgnoreCase(one, other);
}
