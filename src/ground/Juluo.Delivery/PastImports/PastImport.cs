namespace Juluo.Delivery;

/// <summary>An import that was written, and whether it was undone.</summary>
/// <param name="Kind">Its action in the audit log; its sentence is in the catalogues under <c>action.</c> and this.</param>
/// <param name="Permission">Needed to import, and so to undo it.</param>
/// <param name="Page">The page on which it was imported.</param>
/// <param name="Counts">Rows that it added, changed and removed, table by table.</param>
/// <param name="Stayed">Rows that undoing left as they are.</param>
public sealed record PastImport(
    PastImportId Id,
    string Kind,
    string File,
    string Permission,
    string Page,
    PersonId? ByPerson,
    Instant At,
    IReadOnlyList<ImportCount> Counts,
    Instant? UndoneAt,
    int Stayed
)
{
    /// <summary>So long an import can be undone.</summary>
    public static readonly Duration Undoable = Duration.FromDays(7);

    public Instant Until => At + Undoable;

    public int Rows => Counts.Sum(c => c.Added + c.Changed + c.Removed);

    /// <summary>Whether there may be something to undo: rows that stayed can be undone when what kept them is gone.</summary>
    public bool IsOpen(Instant now) => (UndoneAt is null || Stayed > 0) && now < Until;

    /// <summary>Fails with the reason why it cannot be undone any more.</summary>
    public Error? Refuses(Instant now) => UndoneAt is null && now >= Until ? new PastImportErrors.TooLate(At) : null;
}

/// <summary>Rows of one table that an import wrote, or that undoing it would write.</summary>
/// <param name="Relation">With its schema; its noun is in the catalogues under <c>import.row.</c> and this.</param>
/// <param name="Stay">Rows that undoing leaves as they are.</param>
public sealed record ImportCount(string Relation, int Added, int Changed, int Removed, int Stay = 0);
