using System.Diagnostics;

namespace Juluo.Documents.Tests;

/// <summary>Randomly damaged files, each from a separate seed: a form or a fault, in bounded time and memory, and never another exception.</summary>
public sealed class FuzzTests
{
    private const long MostMemory = 64L * 1024 * 1024;

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["Name"] = "王小明 O’Neill",
        ["address.street"] = "1 Main Street\nOakland",
        ["Born"] = "19900101",
        ["Married"] = "true",
        ["Sex"] = "M",
        ["County"] = "Alameda",
    };

    private static readonly IReadOnlyList<byte[]> Corpus =
    [
        MadeForm.Usual().Bytes(),
        MadeForm.Usual().Compressed(),
        PdfForm.Read(MadeForm.Usual().Compressed(), out _)!.Fill(Values),
        new PdfSheet("服務申請 Application", "7KD-M2Q", "zh-Hant").Heading("Who").Paragraph("You.").Line("Signed").Write(),
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Files", "passwords.tsv"))
            .Skip(1)
            .Select(l => Convert.FromBase64String(l.Split('\t')[2])),
    ];

    /// <summary>100 000 files at night, of which a third has tables that fit; a few thousand in each run.</summary>
    [Fact]
    public async Task A_damaged_file_is_a_form_or_a_fault_in_bounded_time_and_memory()
    {
        var count = Environment.GetEnvironmentVariable("JULUO_NIGHTLY") == "1" ? 120_000 : 3_000;
        var (at, forms, filled, longest, most) = (0, 0, 0, (Time: TimeSpan.Zero, Seed: 0), (Bytes: 0L, Seed: 0));
        var whole = Stopwatch.StartNew();
        var work = Task.Factory.StartNew(
            () =>
            {
                for (var seed = 0; seed < count; seed++)
                {
                    Volatile.Write(ref at, seed);
                    var file = Made(seed);
                    var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
                    try
                    {
                        PdfPassword.IsAsked(file);
                        if (PdfForm.Read(file, out _) is { } form)
                        {
                            forms++;
                            form.Fill(Values);
                            filled++;
                        }
                    }
                    catch (Exception failed)
                    {
                        throw new InvalidOperationException($"Seed {seed}: {failed.Message}", failed);
                    }

                    var (took, bytes) = (watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
                    longest = took > longest.Time ? (took, seed) : longest;
                    most = bytes > most.Bytes ? (bytes, seed) : most;
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        try
        {
            await work.WaitAsync(TimeSpan.FromMinutes(30));
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Seed {Volatile.Read(ref at)} takes longer than it may.");
        }

        var said = FormattableString.Invariant(
            $"{count} files in {whole.Elapsed.TotalSeconds:F1} s, {forms} forms, {filled} filled; the longest {longest.Time.TotalMilliseconds:F0} ms (seed {longest.Seed}), the most {most.Bytes / 1024.0 / 1024:F1} MB (seed {most.Seed})"
        );
        Console.WriteLine(said);
        forms.ShouldBeGreaterThan(count / 50, "most damage is seen at once, and some has to get further");
        most.Bytes.ShouldBeLessThan(MostMemory, said);
        // A busy machine gets twenty seconds for work that takes a few milliseconds.
        longest.Time.ShouldBeLessThan(TimeSpan.FromSeconds(20), said);
    }

    private static byte[] Made(int seed)
    {
        var mutator = new Mutator(seed);
        return mutator.Next(3) == 0 ? mutator.Change(Corpus[mutator.Next(Corpus.Count)], Corpus) : mutator.Change(MadeForm.Usual());
    }
}
