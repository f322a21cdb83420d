namespace Juluo.Delivery;

/// <summary>
/// The list of erased people, by digest, in a separate file: the database has the same list, but restoring a backup brings back an old one. The file is in the
/// installation's files folder, which no restore of the database changes, and every backup contains a copy.
/// </summary>
public sealed class ErasureList(string folder, TimeProvider time)
{
    public const string Name = "erasures.list";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Path => System.IO.Path.Combine(folder, Name);

    /// <summary>Reads the list in a file; empty if there is none. Truncated lines are skipped.</summary>
    public static async Task<IReadOnlyList<Erased>> Read(string path, CancellationToken stop)
    {
        if (!File.Exists(path))
            return [];
        return [.. (await File.ReadAllLinesAsync(path, stop)).Select(Parse).OfType<Erased>()];
    }

    public Task<IReadOnlyList<Erased>> Read(CancellationToken stop) => Read(Path, stop);

    public Task Add(IReadOnlyCollection<Erased> erased, CancellationToken stop) => Add(Path, erased, stop);

    /// <summary>Adds the entries that the list at a path lacks. A lock file excludes other processes; an empty collection creates no file.</summary>
    public async Task Add(string path, IReadOnlyCollection<Erased> erased, CancellationToken stop)
    {
        if (erased.Count == 0)
            return;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        using var alone = await Postgres.Cluster.FileLock.Wait(
            () => Postgres.Cluster.FileLock.TryExclusive(path + ".lock"),
            time,
            Patience,
            stop
        );
        var known = await Read(path, stop);
        var all = known.Concat(erased).DistinctBy(e => (e.Community, Convert.ToHexString(e.Digest))).OrderBy(e => e.At).ToList();
        if (all.Count == known.Count)
            return;
        await File.WriteAllLinesAsync(path + ".part", all.Select(Line), stop);
        File.Move(path + ".part", path, overwrite: true);
    }

    private static string Line(Erased erased) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{InstantPattern.ExtendedIso.Format(erased.At)} {erased.Community} {Convert.ToHexStringLower(erased.Digest)}"
        );

    private static Erased? Parse(string line) =>
        line.Split(' ') is [var at, var community, { Length: 64 } digest]
        && InstantPattern.ExtendedIso.Parse(at) is { Success: true } when
        && Guid.TryParse(community, out var id)
        && digest.All(char.IsAsciiHexDigit)
            ? new(new(id), Convert.FromHexString(digest), when.Value)
            : null;
}
