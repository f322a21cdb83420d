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
}
