namespace Juluo.Delivery;

/// <summary>The time of the last database backup: as recorded by <c>juluo db backup</c>, or of the newest file in a folder where another program stores backups.</summary>
/// <param name="files">The folder of uploaded files, which contains the record of the last backup. Backups omit the record, so a restore does not bring back an old one.</param>
/// <param name="watched"><c>Juluo:Backups</c>, or null.</param>
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

    /// <summary>Returns the newest known backup, or null.</summary>
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
