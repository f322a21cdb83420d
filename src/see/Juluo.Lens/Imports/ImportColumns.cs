namespace Juluo.Lens;

/// <summary>Positions of the columns in a file; −1 for a column it does not have.</summary>
internal sealed class ImportColumns
{
    public ImportColumns(string[] header)
    {
        Count = header.Length;
        IsContactLog = Array.IndexOf(header, "t_start") >= 0;
        int Column(string name) => Array.IndexOf(header, name);
        (At, End, A, B) = IsContactLog
            ? (Column("t_start"), Column("t_end"), Column("i"), Column("j"))
            : (Column("at"), Column("end"), Column("a"), Column("b"));
        (Minutes, Kind, Zone, Present, Id) = IsContactLog
            ? (-1, -1, -1, -1, -1)
            : (Column("minutes"), Column("kind"), Column("zone"), Column("present"), Column("id"));
        var needed = IsContactLog ? (string[])["t_start", "t_end", "i", "j"] : ["at", "a", "b"];
        if (Array.Find(needed, n => Column(n) < 0) is { } missing)
            Error = new ImportErrors.MissingColumn(missing, string.Join(", ", header));
    }

    public int Count { get; }

    public bool IsContactLog { get; }

    public Error? Error { get; }

    public int At { get; }

    public int End { get; }

    public int A { get; }

    public int B { get; }

    public int Minutes { get; }

    public int Kind { get; }

    public int Zone { get; }

    public int Present { get; }

    public int Id { get; }
}
