namespace Juluo.Delivery;

/// <summary>When the database was last written into a file: what <c>juluo db backup</c> noted, or the newest file in a folder where another program puts them.</summary>
/// <param name="files">The folder of uploaded files, with the note of the last backup in it, which no backup takes: a restore does not bring back an old one.</param>
/// <param name="watched"><c>Juluo:Backups</c>; null: none.</param>
public sealed class LastBackup(string files, string? watched)
{
    private const string Name = "backup.last";

    public string Files => Path.GetFullPath(files);

    public async Task Note(string file, Instant at, CancellationToken stop)
    {
        var note = Path.Combine(Directory.CreateDirectory(files).FullName, Name);
        await File.WriteAllTextAsync(note + ".part", $"{InstantPattern.ExtendedIso.Format(at)} {Path.GetFullPath(file)}", stop);
        File.Move(note + ".part", note, overwrite: true);
    }

    /// <summary>The newest that is known; null: none.</summary>
    public (Instant At, string File)? Read()
    {
        var known = Watched().ToList();
        if (Noted() is { } noted)
            known.Add(noted);
        return known.Count == 0 ? null : known.MaxBy(b => b.At);
    }

    private (Instant At, string File)? Noted() =>
        Path.Combine(files, Name) is var note
        && File.Exists(note)
        && File.ReadAllText(note).Split(' ', 2) is [var at, var file]
        && InstantPattern.ExtendedIso.Parse(at) is { Success: true } when
            ? (when.Value, file)
            : null;

    private IEnumerable<(Instant At, string File)> Watched() =>
        Directory.Exists(watched)
            ? new DirectoryInfo(watched)
                .EnumerateFiles()
                .Where(f => f.Length > 0 && f.Name != ErasureList.Name)
                .Select(f => (Instant.FromDateTimeUtc(f.LastWriteTimeUtc), f.FullName))
            : [];
}
