namespace Juluo.Delivery;

/// <summary>A saved import, and how far it has been undone.</summary>
/// <param name="Kind">The action in the audit log; its sentence is in the catalogues under <c>action.</c> and this name.</param>
/// <param name="Permission">The permission to import, and so to undo it.</param>
/// <param name="Page">The page of the import.</param>
/// <param name="Counts">The numbers of rows that it added, changed and removed, by table.</param>
/// <param name="Stayed">The number of rows that undoing left as they are.</param>
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
    /// <summary>The time after which an import can no longer be undone, and <see cref="Refuses"/> returns an error.</summary>
    public static readonly Duration Undoable = Duration.FromDays(7);

    public Instant Until => At + Undoable;

    public int Rows => Counts.Sum(c => c.Added + c.Changed + c.Removed);

    /// <summary>Checks if there may be something to undo: rows that were left can be undone once the obstacle is gone.</summary>
    public bool IsOpen(Instant now) => (UndoneAt is null || Stayed > 0) && now < Until;

    /// <summary>Returns the error if the import can no longer be undone, else null.</summary>
    public Error? Refuses(Instant now) => UndoneAt is null && now >= Until ? new PastImportErrors.TooLate(At) : null;
}

/// <summary>The numbers of rows of one table that an import wrote, or that undoing it would write.</summary>
/// <param name="Relation">The table with its schema; its noun is in the catalogues under <c>import.row.</c> and this name.</param>
/// <param name="Stay">The number of rows that undoing leaves as they are.</param>
public sealed record ImportCount(string Relation, int Added, int Changed, int Removed, int Stay = 0);
