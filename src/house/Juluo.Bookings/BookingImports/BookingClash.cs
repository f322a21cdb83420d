namespace Juluo.Bookings;

/// <summary>Which rows of a file want the same thing at the same time.</summary>
internal static class BookingClash
{
    private const int MostNamed = 5;

    /// <param name="During">With what is needed before and after.</param>
    /// <param name="Of">Whose units it takes.</param>
    public sealed record Row(int Number, Interval During, IReadOnlyList<ResourceId> Of);

    /// <summary>The row of the file that comes too late, and those before it that have what it wants; which of them got it first here is our own affair.</summary>
    /// <returns>Null: no row of this file is in its way.</returns>
    public static (int Late, string Earlier)? Of(Row refused, IEnumerable<Row> written)
    {
        var rows = written
            .Where(r => r.During.Start < refused.During.End && r.During.End > refused.During.Start && r.Of.Intersect(refused.Of).Any())
            .Select(r => r.Number)
            .Append(refused.Number)
            .Order()
            .ToList();
        return rows.Count == 1
            ? null
            : (rows[^1], string.Join(", ", rows.SkipLast(1).TakeLast(MostNamed).Select(n => n.ToString(CultureInfo.InvariantCulture))));
    }
}
