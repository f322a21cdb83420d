namespace Juluo.Networks.Assignment;

/// <summary>A seating of people at tables.</summary>
/// <param name="Tables">The tables, ordered by their smallest person number.</param>
/// <param name="Unseated">Available people without a seat, ascending: too few are left for a table, or the pairs that must be kept apart allow none.</param>
/// <param name="IsBest">True if no better seating exists; false if there were too many people to prove it.</param>
public sealed record Seating(IReadOnlyList<SeatedTable> Tables, IReadOnlyList<int> Unseated, bool IsBest)
{
    /// <summary>Total worth of the pairs at all tables, 0 or more. O(tables).</summary>
    public double Worth => Tables.Sum(table => table.Worth);

    /// <summary>The number of people with a seat. O(tables).</summary>
    public int Seated => Tables.Sum(table => table.People.Count);
}
