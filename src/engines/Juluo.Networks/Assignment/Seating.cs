namespace Juluo.Networks.Assignment;

/// <summary>Who sits with whom.</summary>
/// <param name="Tables">The tables, that of the smallest number first.</param>
/// <param name="Unseated">Who is available and has no place, ascending: too few are left for a table, or whom people are kept apart from leaves none.</param>
/// <param name="IsBest">Whether no seating is better; false where there were too many people to know.</param>
public sealed record Seating(IReadOnlyList<SeatedTable> Tables, IReadOnlyList<int> Unseated, bool IsBest)
{
    /// <summary>What the pairs of all tables are worth together, 0 or more. O(tables).</summary>
    public double Worth => Tables.Sum(table => table.Worth);

    /// <summary>How many people have a place. O(tables).</summary>
    public int Seated => Tables.Sum(table => table.People.Count);
}
