namespace Juluo.Bookings;

/// <summary>Names the rows of a file that compete for the same resource at overlapping times.</summary>
internal static class BookingClash
{
    private const int MostNamed = 5;

    /// <param name="During">The booked time, widened by the buffers before and after it.</param>
    /// <param name="Of">The resources whose units it takes.</param>
    public sealed record Row(int Number, Interval During, IReadOnlyList<ResourceId> Of);

    /// <summary>
    /// Finds the last of the conflicting rows and the row numbers of the earlier ones (at most five). The database decides which row got the units first; users see file order.
    /// </summary>
    /// <returns>Null if no row of this file conflicts.</returns>
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
