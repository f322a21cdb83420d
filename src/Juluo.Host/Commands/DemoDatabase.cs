namespace Juluo.Host.Commands;

/// <summary>
/// The demo's database, separate from the ordinary one, so that simulated and real data are never mixed; and the note that records its date and options. Other commands use it with
/// <c>--demo</c>, also while the demo runs.
/// </summary>
internal static class DemoDatabase
{
    public const string Name = "juluo_demo";

    /// <param name="Behind">The offset of the demo's clock behind the real one.</param>
    /// <param name="Wish">The requested options.</param>
    /// <param name="Schema">The schema files with which it was created.</param>
    public sealed record Note(TimeSpan Behind, string Wish, string Schema)
    {
        public bool IsOfThisProgram => Schema == SchemaNow;
    }

    public static string SchemaNow => string.Join(' ', SchemaFiles.Of(Modules.App.Modules).Select(f => f.Hash[..8]));

    public static bool IsThere => File.Exists(Place);

    private static string Place => Path.Combine(HostDatabase.DataFolder, "demo");

    public static Option<bool> Option() => new("--demo") { Description = "Use the demo's database. The demo may be running." };

    public static async Task<Note?> Read(CancellationToken stop) =>
        IsThere
        && await File.ReadAllLinesAsync(Place, stop) is [var made, var wish, var schema]
        && TimeSpan.TryParse(made, CultureInfo.InvariantCulture, out var behind)
            ? new(behind, wish, schema)
            : null;

    /// <summary>Writes the note. Called after everything is loaded, so that the next start loads again after a crash.</summary>
    public static Task Write(Note note, CancellationToken stop) =>
        File.WriteAllLinesAsync(Place, [note.Behind.ToString("c", CultureInfo.InvariantCulture), note.Wish, note.Schema], stop);

    public static void Forget() => File.Delete(Place);
}
