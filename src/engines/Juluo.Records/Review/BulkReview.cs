namespace Juluo.Records;

/// <summary>
/// Reviews a file of criminal-history records: reads it once for the facts of each subject, whose rows may be scattered over it, decides, and reads it again to write the tables.
/// Time is linear in the file. Memory does not grow with rows but with subjects and convictions (about 150 bytes each), plus some megabytes for each thread.
/// </summary>
public sealed class BulkReview
{
    private const double ReadingShare = 0.4;
    private readonly RecordFacts _facts;
    private readonly SectionFacts[] _sections;
    private readonly ReviewedSections _lists;
    private readonly DecisionTexts _texts;
    private readonly ReviewOptions _options;
    private readonly long _begin;

    private BulkReview(
        RecordFacts facts,
        SectionFacts[] sections,
        ReviewedSections lists,
        DecisionTexts texts,
        ReviewOptions options,
        long begin,
        ReviewSummary summary
    )
    {
        (_facts, _sections, _lists, _texts, _options, _begin) = (facts, sections, lists, texts, options, begin);
        Summary = summary;
    }

    /// <summary>The totals of the review.</summary>
    public ReviewSummary Summary { get; }

    /// <summary>Reads a file and decides. Writes nothing, so a refused file leaves nothing behind.</summary>
    /// <param name="file">The file; it must be able to seek.</param>
    /// <param name="options">The options of the review.</param>
    /// <param name="progress">Receives the progress, from one thread at a time.</param>
    /// <param name="stop">Cancels the review.</param>
    /// <returns>The review, or the reason why the file or the rules are refused.</returns>
    public static (BulkReview? Review, RecordFault? Fault) Read(
        Stream file,
        ReviewOptions options,
        Action<ReviewProgress>? progress = null,
        CancellationToken stop = default
    )
    {
        if (ReviewRules.Lacking(options.Rules, options.At, options.Choices) is { } lacking)
        {
            return (null, lacking);
        }

        try
        {
            var begin = Begin(file);
            var facts = new RecordFacts();
            ReadFacts(file, begin, facts, options, progress, stop);
            if (facts.Rows == 0)
            {
                return (null, new(0, "The file has no rows.", "Export it again, with its data."));
            }

            var lists = new ReviewedSections(options.Rules, options.At);
            var sections = SectionFacts.Of(facts, lists);
            NotReviewed.Find(facts, sections);
            var deciding = new Deciding(facts, sections, options);
            deciding.Run(stop);
            var texts = new DecisionTexts(options);
            return (
                new(facts, sections, lists, texts, options, begin, Summarizing.Of(facts, sections, deciding.Subjects, options, texts)),
                null
            );
        }
        catch (RecordFileException refused)
        {
            return (null, refused.Fault);
        }
    }

    /// <summary>Reads the file once more and writes the tables, block by block and in order.</summary>
    /// <param name="file">The file that was reviewed; it must be able to seek.</param>
    /// <param name="tables">The outputs, in the order of <see cref="ReviewTable"/>; each must have the length that the checkpoint records.</param>
    /// <param name="from">The checkpoint to continue from; null for the beginning.</param>
    /// <param name="reached">Receives a checkpoint after every block, from one thread at a time and in order.</param>
    /// <param name="progress">Receives the progress.</param>
    /// <param name="stop">Cancels the writing.</param>
    public void Write(
        Stream file,
        IReadOnlyList<Stream> tables,
        ReviewCheckpoint? from = null,
        Action<ReviewCheckpoint>? reached = null,
        Action<ReviewProgress>? progress = null,
        CancellationToken stop = default
    )
    {
        var lengths = from?.Lengths.ToArray() ?? new long[RowTables.Count];
        var rows = from?.Rows ?? 0;
        if (from is null)
        {
            var headers = new RowTables(_facts, _sections, _lists, _texts, _options.At);
            headers.WriteHeaders();
            for (var t = 0; t < RowTables.Count; t++)
            {
                tables[t].Write(headers[t].Written);
                lengths[t] = headers[t].Length;
            }
        }

        var blocks = new RecordBlocks(file, _options.BlockSize, from?.Input ?? _begin);
        Turn[] turns = [.. tables.Select(_ => new Turn())];
        Crew.Run(
            (_, over) =>
            {
                var (block, index, written) = (
                    new RecordBlock(),
                    new RowIndex(),
                    new RowTables(_facts, _sections, _lists, _texts, _options.At)
                );
                while (!over.IsCancellationRequested && blocks.Take(block))
                {
                    index.Read(block);
                    var taken = written.Take(block, index);
                    var reaches = new long[turns.Length];
                    for (var t = 0; t < turns.Length; t++)
                    {
                        turns[t].Wait(block.Number);
                        tables[t].Write(written[t].Written);
                        reaches[t] = lengths[t] += written[t].Length; // another thread may write its part of the next block in the meantime
                        if (t == turns.Length - 1)
                        {
                            rows += taken;
                            reached?.Invoke(new(block.Next, rows, [.. reaches]));
                            progress?.Invoke(new(ReadingShare + ((1 - ReadingShare) * block.Next / Math.Max(1, file.Length)), rows, true));
                        }

                        turns[t].Done();
                    }
                }
            },
            turns,
            stop
        );
        stop.ThrowIfCancellationRequested();
    }

    /// <summary>Writes a petition for each person with a conviction to be dismissed or reduced, in the order of the file. The same file and options give the same bytes.</summary>
    /// <param name="file">The file that was reviewed.</param>
    /// <param name="write">Receives each petition: its file name, and a PDF.</param>
    /// <param name="stop">Cancels the writing.</param>
    /// <returns>The number of petitions.</returns>
    public int WritePetitions(Stream file, Action<string, byte[]> write, CancellationToken stop = default) =>
        new PetitionWriting(_facts, _texts, new(_facts, _sections, _texts, _options.At), _options).Write(file, write, stop);

    private static void ReadFacts(
        Stream file,
        long begin,
        RecordFacts facts,
        ReviewOptions options,
        Action<ReviewProgress>? progress,
        CancellationToken stop
    )
    {
        var blocks = new RecordBlocks(file, options.BlockSize, begin);
        var reading = new FactsReading(facts, System.Text.Encoding.UTF8.GetBytes(options.County));
        var turn = new Turn();
        Crew.Run(
            (_, over) =>
            {
                var (block, index) = (new RecordBlock(), new RowIndex());
                while (!over.IsCancellationRequested && blocks.Take(block))
                {
                    index.Read(block);
                    turn.Wait(block.Number);
                    reading.Take(block, index);
                    progress?.Invoke(new(ReadingShare * block.Next / Math.Max(1, file.Length), facts.Rows, false));
                    turn.Done();
                }
            },
            [turn],
            stop
        );
        stop.ThrowIfCancellationRequested();
    }

    /// <summary>Returns the offset after the byte-order mark that some programs put before UTF-8; 0 if there is none.</summary>
    private static long Begin(Stream file)
    {
        Span<byte> first = stackalloc byte[3];
        file.Seek(0, SeekOrigin.Begin);
        return file.ReadAtLeast(first, 3, throwOnEndOfStream: false) == 3 && first.SequenceEqual("\uFEFF"u8) ? 3 : 0;
    }
}
