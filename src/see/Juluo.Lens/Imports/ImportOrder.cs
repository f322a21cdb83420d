namespace Juluo.Lens;

/// <summary>The settings of an import.</summary>
/// <param name="Source">The name of the rows' source. With each row's id it ensures that a row counts once, and it selects the external ids of people.</param>
/// <param name="DryRun">True to check only and import nothing.</param>
/// <param name="Start">The date of second 0 in a contact log; not needed if its seconds count from 1970.</param>
/// <param name="Zone">The zone of rows without one.</param>
/// <param name="AddPeople">True to add unknown people of a contact log, identified by their number and recorded as having agreed that their presence counts.</param>
public sealed record ImportOrder(string Source, bool DryRun = false, LocalDate? Start = null, string? Zone = null, bool AddPeople = false);

/// <summary>The result of an import. Nothing was written unless it is <see cref="Good"/> and not a dry run.</summary>
/// <param name="Rows">The number of rows read, without the header.</param>
/// <param name="Kept">The number of new rows; in a dry run, of rows that would be new.</param>
/// <param name="Repeated">The number of rows that were imported before or are repeated in the file.</param>
/// <param name="People">The number of different people in the rows.</param>
/// <param name="Added">The number of people added.</param>
/// <param name="Silent">The number of rows that name a person who has not agreed that their presence counts; these rows are excluded from all figures.</param>
/// <param name="Problems">The first fifty problems.</param>
/// <param name="ProblemCount">The number of all problems.</param>
public sealed record ImportReport(
    long Rows,
    long Kept,
    long Repeated,
    int People,
    int Added,
    long Silent,
    Instant? First,
    Instant? Last,
    IReadOnlyList<Error> Problems,
    long ProblemCount,
    bool DryRun
)
{
    public const int MostProblems = 50;

    public bool Good => ProblemCount == 0;

    public static ImportReport Refused(Error error, bool dryRun) => new(0, 0, 0, 0, 0, 0, null, null, [error], 1, dryRun);
}

/// <summary>The progress of an import.</summary>
/// <param name="Rows">The number of rows processed so far.</param>
/// <param name="Of">The estimated total number of rows, from the bytes read so far; null if unknown.</param>
public readonly record struct ImportProgress(long Rows, long? Of);
