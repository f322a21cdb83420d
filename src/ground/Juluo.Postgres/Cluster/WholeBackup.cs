using System.Formats.Tar;

namespace Juluo.Postgres.Cluster;

/// <summary>
/// Backs up the database and the uploaded files to one file and restores them: a tar whose first member is the dump, and whose last one contains the number of
/// files between them, so that a truncated file is detected. A dump alone, the former format of backups, can be restored too.
/// </summary>
public static class WholeBackup
{
    private const string Dump = "database.dump";
    private const string Folder = "files";
    private const string End = "end";
    private const string Staging = "restoring";

    /// <summary>Writes the backup; the file gets its name only when it is complete. Never overwrites a file.</summary>
    /// <param name="files">The folder of uploaded files, with a subfolder for each community.</param>
    /// <param name="communities">The communities of this database: the folder may also contain those of the demo.</param>
    /// <returns>The size in bytes, and the number of files.</returns>
    public static async Task<(long Bytes, int Files)> Write(
        string connectionString,
        string file,
        string files,
        IEnumerable<CommunityId> communities,
        TimeProvider time,
        IProgress<string>? progress = null,
        CancellationToken stop = default
    )
    {
        file = Path.GetFullPath(file);
        DatabaseBackup.RefuseUnlessNew(file);
        var (dump, partial) = (file + ".database", file + ".partial");
        // The dump first: a file added during the backup is superfluous, but none is missing.
        await DatabaseBackup.Write(connectionString, dump, time, progress, stop);
        try
        {
            // Personal data: readable only by its owner, from the first byte.
            var made = await Command.Run(["install", "-m", "0600", "/dev/null", partial], "/", stop);
            if (made.Failed)
                throw new IOException(made.Said.Trim());
            var count = 0;
            await using (var whole = new FileStream(partial, FileMode.Open, FileAccess.Write))
            {
                await using (var tar = new TarWriter(whole, TarEntryFormat.Pax, leaveOpen: true))
                {
                    await using (var content = File.OpenRead(dump))
                        await Add(tar, Dump, content, stop);
                    File.Delete(dump);
                    count = await AddFiles(tar, files, communities, new Ticking(progress, time), stop);
                    using var end = new MemoryStream(EndOf(count));
                    await Add(tar, End, end, stop);
                }

                whole.Flush(flushToDisk: true);
            }

            File.Move(partial, file);
            return (new FileInfo(file).Length, count);
        }
        finally
        {
            File.Delete(dump);
            File.Delete(partial);
        }
    }

    /// <summary>Restores a backup into an empty database, and its files into their folder: all of it, or nothing. Files come first, so that the database never refers to one that is missing.</summary>
    /// <returns>The number of restored files; null for a backup of a database alone.</returns>
    public static async Task<int?> Restore(string connectionString, string file, string files, CancellationToken stop = default)
    {
        file = Path.GetFullPath(file);
        DatabaseBackup.RefuseUnlessThere(file);
        if (await IsDumpAlone(file, stop))
        {
            await DatabaseBackup.Restore(connectionString, file, stop);
            return null;
        }

        await DatabaseBackup.RefuseUnlessEmpty(connectionString, stop);
        // Beside the target, so that files are moved instead of copied again. A killed restore left its own folder behind.
        var staging = Path.Combine(Directory.CreateDirectory(files).FullName, Staging);
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true);
        var made = await Command.Run(["install", "-d", "-m", "0700", staging], "/", stop);
        if (made.Failed)
            throw new IOException(made.Said.Trim());
        var placed = new List<string>();
        try
        {
            var names = await Unpack(file, staging, stop);
            foreach (var name in names)
                Place(Path.Combine(staging, name), Path.Combine(files, name), placed);
            await DatabaseBackup.Restore(connectionString, Path.Combine(staging, Dump), stop);
            return names.Count;
        }
        catch (Exception refused)
        {
            placed.ForEach(File.Delete);
            if (refused is EndOfStreamException or InvalidDataException or ClusterException { Problem: BackupProblem.NotABackup })
                throw new ClusterException(new BackupProblem.NotABackup(file));
            throw;
        }
        finally
        {
            Directory.Delete(staging, recursive: true);
        }
    }

    private static async Task<int> AddFiles(
        TarWriter tar,
        string files,
        IEnumerable<CommunityId> communities,
        Ticking ticking,
        CancellationToken stop
    )
    {
        var count = 0;
        foreach (var community in communities.Select(c => $"{c}").Where(c => Directory.Exists(Path.Combine(files, c))))
        foreach (var path in Directory.EnumerateFiles(Path.Combine(files, community)))
        {
            var name = $"{Folder}/{community}/{Path.GetFileName(path)}";
            // Files that are still being written have another name.
            if (PlaceOf(name) is null)
                continue;
            try
            {
                await using var content = File.OpenRead(path);
                await Add(tar, name, content, stop);
                ticking.Tick(++count);
            }
            catch (FileNotFoundException)
            {
                // Deleted since the folder was read.
            }
        }

        return count;
    }

    private static async Task Add(TarWriter tar, string name, Stream content, CancellationToken stop) =>
        await tar.WriteEntryAsync(
            new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite },
            stop
        );

    /// <returns>The paths of the files, relative to the folder.</returns>
    private static async Task<List<string>> Unpack(string file, string staging, CancellationToken stop)
    {
        await using var whole = File.OpenRead(file);
        await using var tar = new TarReader(whole);
        if (await tar.GetNextEntryAsync(cancellationToken: stop) is not { Name: Dump } dump)
            throw new InvalidDataException();
        await Keep(dump, Path.Combine(staging, Dump), stop);
        var names = new List<string>();
        while (await tar.GetNextEntryAsync(cancellationToken: stop) is { } member)
        {
            if (member.Name == End)
            {
                await Keep(member, Path.Combine(staging, End), stop);
                var said = await File.ReadAllBytesAsync(Path.Combine(staging, End), stop);
                return said.AsSpan().SequenceEqual(EndOf(names.Count)) ? names : throw new InvalidDataException();
            }

            var name = PlaceOf(member.Name) ?? throw new InvalidDataException();
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(staging, name))!);
            await Keep(member, Path.Combine(staging, name), stop);
            names.Add(name);
        }

        throw new EndOfStreamException();
    }

    private static async Task Keep(TarEntry member, string path, CancellationToken stop)
    {
        // A link would lead out of the folder; a duplicate member was not written by us.
        if (member.EntryType is not TarEntryType.RegularFile || File.Exists(path))
            throw new InvalidDataException();
        await using var kept = new FileStream(path, FileMode.CreateNew);
        if (member.DataStream is { } content)
            await content.CopyToAsync(kept, stop);
        if (kept.Length != member.Length)
            throw new EndOfStreamException();
        kept.Flush(flushToDisk: true);
    }

    /// <summary>Moves a file to its place. Keys are never reused: an existing file of the same name is identical, unless it was truncated.</summary>
    private static void Place(string from, string to, List<string> placed)
    {
        var there = new FileInfo(to);
        if (there.Exists && there.Length == new FileInfo(from).Length)
            return;
        Directory.CreateDirectory(there.DirectoryName!);
        if (!there.Exists)
            placed.Add(to);
        File.Move(from, to, overwrite: true);
    }

    /// <summary>Builds the path from the two keys, never from the member's text: no name leads out of the folder.</summary>
    /// <returns>The path, or null if it is not one of our files.</returns>
    private static string? PlaceOf(string name) =>
        name.Split('/') is [Folder, var community, var key]
        && Guid.TryParseExact(community, "D", out var place)
        && Guid.TryParseExact(key, "N", out var file)
            ? Path.Combine($"{place:D}", $"{file:N}")
            : null;

    private static byte[] EndOf(int count) => Encoding.ASCII.GetBytes(string.Create(null, $"{count} files\n"));

    private static async Task<bool> IsDumpAlone(string file, CancellationToken stop)
    {
        var begin = new byte[512];
        await using var whole = File.OpenRead(file);
        var read = await whole.ReadAtLeastAsync(begin, begin.Length, throwOnEndOfStream: false, stop);
        if (begin.AsSpan(0, read).StartsWith("PGDMP"u8))
            return true;
        return begin.AsSpan(257, 5).SequenceEqual("ustar"u8) ? false : throw new ClusterException(new BackupProblem.NotABackup(file));
    }

    /// <summary>Reports progress once a second.</summary>
    private sealed class Ticking(IProgress<string>? progress, TimeProvider time)
    {
        private long last = time.GetTimestamp();

        public void Tick(int count)
        {
            if (time.GetElapsedTime(last) < TimeSpan.FromSeconds(1))
                return;
            last = time.GetTimestamp();
            progress?.Report(new Notice($"Files: {count:#,0} …", $"檔案：{count:#,0} 個 …").ToString());
        }
    }
}
