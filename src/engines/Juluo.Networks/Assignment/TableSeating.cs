namespace Juluo.Networks.Assignment;

/// <summary>
/// Seats people at tables so that the total worth of the pairs is greatest: the clique partitioning of Grötschel and Wakabayashi (1989) with bounds on the size of its
/// parts, also known as maximally diverse grouping (Weitz and Lakshminarayanan 1998); NP-hard. Up to <see cref="MostExact"/> people the best seating is found by dynamic
/// programming over their subsets. Above that, a seating is drawn and two tables at a time are reseated in the best of all ways as long as that helps (a very large
/// neighbourhood: Ahuja and others 2002); then three tables are mixed and improved from there, again and again (Lourenço, Martin and Stützle 2003).
/// </summary>
public static class TableSeating
{
    /// <summary>Default number of steps after which the search ends: tables for 200 people take one to two seconds.</summary>
    public const int UsualSteps = 20_000;

    /// <summary>Largest number of available people for which the result is proven best.</summary>
    public const int MostExact = Reseating.Most;

    /// <summary>
    /// Returns tables for as many available people as possible; among those seatings one with the fewest tables that lack the required connector; among those the one
    /// with the greatest worth of pairs. Each person sits at most once, at a table of a size that they and the task allow, never with a person they are kept apart from.
    /// Above <see cref="MostExact"/> people, each of the three criteria is as good as the search found. Deterministic for a seed.
    /// </summary>
    /// <param name="task">The people to seat, and the worth of their pairs.</param>
    /// <param name="seed">Any number; a different seed may find different tables of the same worth.</param>
    /// <param name="steps">The longest search, in pairs of tables that are reseated, 0 or more; a pool with unseated people counts as up to 243 pairs.</param>
    /// <param name="stop">Cancels between steps.</param>
    /// <remarks>
    /// A step takes about 5 µs for tables of three and 60 µs for tables of five. At least one seating of all people is drawn, in O(people · neighbours), whatever the
    /// number of steps. Memory: about a megabyte, and a few numbers for each person.
    /// </remarks>
    /// <returns>The seating; without tables if fewer people are available than the smallest table needs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is negative.</exception>
    public static Seating Seat(SeatingTask task, ulong seed = 1, int steps = UsualSteps, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        int[] people = [.. Enumerable.Range(0, task.People).Where(task.IsAvailable)];
        return people.Length <= MostExact
            ? Of(task, people, new Reseating(task).Better(people, []) ?? [], isBest: true)
            : Searched(task, people, seed, steps, stop);
    }

    /// <summary>Returns the result of the search, even where the best could be proven.</summary>
    internal static Seating Searched(SeatingTask task, int[] people, ulong seed, int steps, CancellationToken stop) =>
        Of(task, people, new SeatingSearch(task, people, seed, stop).Best(steps), isBest: false);

    private static Seating Of(SeatingTask task, int[] people, List<int[]> tables, bool isBest) =>
        new(
            [
                .. tables
                    .Select(table => (int[])[.. table.Order()])
                    .OrderBy(table => table[0])
                    .Select(table => new SeatedTable(table, Worth(task, table), IsConnected(task, table))),
            ],
            [.. people.Except(tables.SelectMany(table => table))],
            isBest
        );

    internal static double Worth(SeatingTask task, ReadOnlySpan<int> table)
    {
        var worth = 0.0;
        for (var at = 0; at < table.Length; at++)
        {
            foreach (var other in table[..at])
            {
                worth += task.Worth.Weight(table[at], other);
            }
        }
        return worth;
    }

    internal static bool IsConnected(SeatingTask task, int[] table) => table.Any(a => table.Any(b => a != b && task.Know(a, b)));
}
