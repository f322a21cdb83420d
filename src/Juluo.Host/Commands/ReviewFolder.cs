using System.Diagnostics;

namespace Juluo.Host.Commands;

/// <summary>
/// The output folder of a review. Tables are written under temporary names and renamed at the end, all of them or none; a journal records how far they are complete, so that an
/// interrupted review continues from there.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="sign">A digest of the review's inputs; if it differs from the journal's, the review starts from the beginning.</param>
internal sealed class ReviewFolder(string folder, string sign)
{
    private static readonly string[] Names = ["All_Results.csv", "All_Results_Condensed.csv", "Prop64_Results.csv", "Decisions.csv"];
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan? saved;
    private ReviewCheckpoint? last;

    private string Journal => Path.Combine(folder, "review.journal");

    /// <summary>
    /// Returns the digest of a review's inputs: file, options, rules and program. It changes when the computer restarts, because data that was not yet on the disk is lost then.
    /// </summary>
    public static string Sign(FileStream file, ReviewOptions options, string rules)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(object? what) => hash.AppendData(Encoding.UTF8.GetBytes($"{what}\0"));
        Add(file.Length);
        Add(File.GetLastWriteTimeUtc(file.Name).Ticks);
        var part = new byte[64 << 10];
        foreach (var from in new[] { 0, Math.Max(0, file.Length - part.Length) })
        {
            file.Seek(from, SeekOrigin.Begin);
            hash.AppendData(part.AsSpan(0, file.ReadAtLeast(part, part.Length, throwOnEndOfStream: false)));
        }

        Add(rules);
        Add($"{options.At:yyyy-MM-dd}");
        Add(options.County);
        Add(options.Language);
        Add(JsonSerializer.Serialize(options.Choices));
        Add(
            string.Join(',', options.Rules.Readings.Select(r => (options.Readings ?? Juluo.Rules.Readings.Usual(options.Rules)).Of(r).Name))
        );
        Add(typeof(BulkReview).Assembly.ManifestModule.ModuleVersionId);
        const string boot = "/proc/sys/kernel/random/boot_id";
        Add(File.Exists(boot) ? File.ReadAllText(boot) : "");
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Opens the tables and positions each at the end of its complete part.</summary>
    public Tables Open()
    {
        Directory.CreateDirectory(folder);
        if (Read() is not { } entry)
            return new([.. Names.Select(n => Stream(n, FileMode.Create, 0))], null, false);
        if (entry.Complete)
            return new([], entry.Reached, true);
        return new([.. Names.Select((n, i) => Stream(n, FileMode.Open, entry.Reached.Lengths[i]))], entry.Reached, false);
    }

    /// <summary>Writes a checkpoint to the journal, at most four times a second; others are dropped.</summary>
    public void Reached(ReviewCheckpoint checkpoint)
    {
        last = checkpoint;
        if (saved is { } before && clock.Elapsed - before < Often)
            return;
        saved = clock.Elapsed;
        Save(new(sign, checkpoint, Complete: false));
    }

    /// <summary>Returns the path of the folder for petitions within the output folder.</summary>
    public static string PetitionsIn(string folder) => Path.Combine(folder, "petitions");

    /// <summary>Begins the petitions, in a temporary folder like the tables. After an interruption they are written from the beginning, because their data is in memory anyway.</summary>
    /// <returns>An action that writes a petition: its file name, and a PDF.</returns>
    public Action<string, byte[]> Petitions()
    {
        if (Directory.Exists(Part("petitions")))
            Directory.Delete(Part("petitions"), recursive: true);
        Directory.CreateDirectory(Part("petitions"));
        return (name, pdf) => File.WriteAllBytes(Path.Combine(Part("petitions"), name), pdf);
    }

    /// <summary>Gives the tables their final names. After an interruption, the next run does the rest.</summary>
    public void Finish(byte[] summary, byte[] page)
    {
        if (last is not null)
            Save(new(sign, last, Complete: true));
        foreach (var name in Names.Where(n => File.Exists(Part(n))))
            File.Move(Part(name), Path.Combine(folder, name), overwrite: true);
        if (Directory.Exists(Part("petitions")))
        {
            if (Directory.Exists(PetitionsIn(folder)))
                Directory.Delete(PetitionsIn(folder), recursive: true);
            Directory.Move(Part("petitions"), PetitionsIn(folder));
        }

        foreach (var (name, text) in (IEnumerable<(string, byte[])>)[(ReviewPage.Name, page), ("Summary.json", summary)])
        {
            File.WriteAllBytes(Part(name), text);
            File.Move(Part(name), Path.Combine(folder, name), overwrite: true);
        }

        File.Delete(Journal);
    }

    private FileStream Stream(string name, FileMode mode, long length)
    {
        var stream = new FileStream(Part(name), mode, FileAccess.Write, FileShare.None, bufferSize: 1);
        stream.SetLength(length);
        stream.Seek(length, SeekOrigin.Begin);
        return stream;
    }

    /// <summary>Returns the journal's entry if it belongs to this review and the tables have the recorded lengths; otherwise null.</summary>
    private Entry? Read()
    {
        try
        {
            var entry = JsonSerializer.Deserialize<Entry>(File.ReadAllBytes(Journal));
            return
                entry?.Sign == sign
                && (
                    entry.Complete
                    || Names
                        .Select((n, i) => File.Exists(Part(n)) && new FileInfo(Part(n)).Length >= entry.Reached.Lengths[i])
                        .All(there => there)
                )
                ? entry
                : null;
        }
        catch (Exception problem) when (problem is IOException or JsonException)
        {
            return null;
        }
    }

    private void Save(Entry entry)
    {
        File.WriteAllBytes(Journal + ".part", JsonSerializer.SerializeToUtf8Bytes(entry));
        File.Move(Journal + ".part", Journal, overwrite: true);
    }

    private string Part(string name) => Path.Combine(folder, name + ".part");

    private sealed record Entry(string Sign, ReviewCheckpoint Reached, bool Complete);

    /// <summary>The tables of a review, opened at the positions from which to continue.</summary>
    /// <param name="Streams">The tables in the order of <see cref="ReviewTable"/>.</param>
    /// <param name="From">The checkpoint to continue from; null for the beginning.</param>
    /// <param name="Written">True if nothing is left to write.</param>
    internal sealed record Tables(IReadOnlyList<FileStream> Streams, ReviewCheckpoint? From, bool Written) : IDisposable
    {
        public void Dispose()
        {
            foreach (var stream in Streams)
                stream.Dispose();
        }
    }
}
