namespace Juluo.Records.Tests;

/// <summary>Writing continues from any checkpoint, to the same bytes; the command's journal relies on it. Seen to fail with the lengths of all tables taken after the last one.</summary>
public sealed class ResumeTests
{
    private static readonly byte[] File = Rows.File(RandomRecords.Subjects(7, 300).SelectMany(s => s));
    private static readonly ReviewOptions Options = Reviewing.Options(blockSize: 20_000);

    [Fact]
    public void Writing_goes_on_from_every_place_that_was_reached()
    {
        var whole = Reviewing.Of(File, Options);
        var reached = new List<ReviewCheckpoint>();
        var review = BulkReview.Read(new MemoryStream(File), Options).Review!;
        review.Write(new MemoryStream(File), [.. Enumerable.Range(0, 4).Select(_ => new MemoryStream())], reached: reached.Add);
        reached.Count.ShouldBeGreaterThan(15);
        reached[^1].Rows.ShouldBe(review.Summary.Rows);

        foreach (var from in reached)
        {
            var tables = whole.Tables.Select((t, i) => Begun(t, from.Lengths[i])).ToArray();
            BulkReview.Read(new MemoryStream(File), Options).Review!.Write(new MemoryStream(File), tables, from);
            for (var t = 0; t < 4; t++)
            {
                tables[t].ToArray().ShouldBe(whole.Tables[t], $"table {t} from {from.Input}");
            }
        }
    }

    [Fact]
    public void A_review_that_is_stopped_ends()
    {
        using var stop = new CancellationTokenSource();
        var review = BulkReview.Read(new MemoryStream(File), Options).Review!;

        Should.Throw<OperationCanceledException>(() =>
            review.Write(
                new MemoryStream(File),
                [.. Enumerable.Range(0, 4).Select(_ => new MemoryStream())],
                reached: _ => stop.Cancel(),
                stop: stop.Token
            )
        );
    }

    [Fact]
    public void A_table_that_cannot_be_written_ends_it()
    {
        var review = BulkReview.Read(new MemoryStream(File), Options).Review!;

        Should.Throw<NotSupportedException>(() =>
            review.Write(
                new MemoryStream(File),
                [new MemoryStream(), new MemoryStream(), new MemoryStream([], writable: false), new MemoryStream()]
            )
        );
    }

    private static MemoryStream Begun(byte[] table, long length)
    {
        var stream = new MemoryStream();
        stream.Write(table.AsSpan(0, (int)length));
        return stream;
    }
}
