namespace Juluo.Networks.Assignment;

/// <summary>
/// Tables whose pairs are worth most together: the clique partitioning of Grötschel and Wakabayashi (1989) with bounds on the size of its parts, also known as maximally diverse grouping (Weitz and
/// Lakshminarayanan 1998) and NP-hard. Up to <see cref="MostExact"/> people the best is found by dynamic programming over their subsets. Above, seats are drawn and two tables at a time are seated again
/// in the best of all ways, as long as that helps (a very large neighbourhood: Ahuja and others 2002); then three tables are mixed up and improved from there, again and again (Lourenço, Martin and Stützle 2003).
/// </summary>
public static class TableSeating
{
    /// <summary>Work after which the search ends: tables for 200 people take one to two seconds.</summary>
    public const int UsualSteps = 20_000;

    /// <summary>Up to so many available people no seating is better than the one found.</summary>
    public const int MostExact = Reseating.Most;

    /// <summary>
    /// Tables for as many of the available people as there can be places for; of those seatings one in which fewest tables lack the connector that was asked for; of those the one whose pairs are worth
    /// most. Each person sits at most once, at a table of a size that they and the task allow, never with a person whom they are kept apart from. Above <see cref="MostExact"/> people
    /// each of the three is as good as the search found. Deterministic for a seed.
    /// </summary>
    /// <param name="task">Who is to be seated.</param>
    /// <param name="seed">Any number: another may find other tables of the same worth.</param>
    /// <param name="steps">The longest search, in pairs of tables that are seated again, 0 or more; a pool with people who have no place counts as up to 243 pairs.</param>
    /// <param name="stop">Cancels between steps.</param>
    /// <remarks>
    /// A step takes about 5 µs for tables of three and 60 µs for tables of five. At least one seating of all people is drawn, in O(people · neighbours), whatever the steps. Memory: about a megabyte, and a few numbers for each person.
    /// </remarks>
    /// <returns>No tables where fewer people are available than sit at the smallest.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The steps are negative.</exception>
    public static Seating Seat(SeatingTask task, ulong seed = 1, int steps = UsualSteps, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        int[] people = [.. Enumerable.Range(0, task.People).Where(task.IsAvailable)];
        return people.Length <= MostExact
            ? Of(task, people, new Reseating(task).Better(people, []) ?? [], isBest: true)
            : Searched(task, people, seed, steps, stop);
    }

    /// <summary>What the search finds, also where the best could be proven.</summary>
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
