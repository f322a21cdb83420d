namespace Juluo.Lens;

/// <summary>How a file is to be imported.</summary>
/// <param name="Source">A name for where the rows come from; with each row's id it makes the row countable once, and it is where people's external ids are looked up.</param>
/// <param name="DryRun">Only checks: nothing is imported.</param>
/// <param name="Start">The day that second 0 of a contact log means; not needed when its seconds count from 1970.</param>
/// <param name="Zone">The zone of rows that name none.</param>
/// <param name="AddPeople">Add people of a contact log who are not known yet, known by their number, who agreed that their presence counts.</param>
public sealed record ImportOrder(string Source, bool DryRun = false, LocalDate? Start = null, string? Zone = null, bool AddPeople = false);

/// <summary>The result of an import. Nothing was written unless it is <see cref="Good"/> and was no dry run.</summary>
/// <param name="Rows">Rows read, without the header.</param>
/// <param name="Kept">Rows that are new; in a dry run, that would be.</param>
/// <param name="Repeated">Rows that were there already, or stood in the file twice.</param>
/// <param name="People">Different people named.</param>
/// <param name="Added">People added.</param>
/// <param name="Silent">Rows that name a person who has not agreed that their presence counts: kept out of every figure.</param>
/// <param name="Problems">The first fifty.</param>
/// <param name="ProblemCount">All of them.</param>
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

/// <summary>How far an import has come.</summary>
/// <param name="Rows">Rows done.</param>
/// <param name="Of">Rows in all, as far as the bytes read tell.</param>
public readonly record struct ImportProgress(long Rows, long? Of);
