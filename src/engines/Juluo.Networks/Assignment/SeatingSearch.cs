using Juluo.Networks.Statistics;

namespace Juluo.Networks.Assignment;

/// <summary>The search behind <see cref="TableSeating"/>: draws tables and then reseats two at a time.</summary>
internal sealed class SeatingSearch
{
    private const int Beginnings = 3;
    private const int Partners = 40; // number of other tables that a table is paired with in one round
    private const int OneSearch = 250; // least number of steps from each start
    private const int PairSize = 10; // largest number of people whose reseating counts as one step
    private readonly SeatingTask task;
    private readonly CancellationToken stop;
    private readonly SeededRandom random;
    private readonly Reseating again;
    private readonly int[] people;
    private readonly int[] tableOf;
    private List<int[]> tables = [];
    private List<int> aside = [];
    private HashSet<int[]> fresh = []; // by reference: a changed table is a new array
    private double left;

    internal SeatingSearch(SeatingTask task, int[] people, ulong seed, CancellationToken stop)
    {
        (this.task, this.people, this.stop) = (task, people, stop);
        (random, again, tableOf) = (new(seed), new(task), new int[task.People]);
    }

    internal List<int[]> Best(int steps)
    {
        List<int[]> best = [];
        var (most, spent) = ((Seated: -1, Connected: 0, Worth: 0.0), 0.0);
        // Fewer starts where a single one takes most of the steps.
        var count = people.Length / task.Most;
        var beginnings = Math.Clamp((int)(steps / (OneSearch + (6.0 * count * Math.Min(count, Partners)))), 1, Beginnings);
        for (var number = 0; number < beginnings; number++)
        {
            var given = (steps - spent) / (beginnings - number);
            left = given;
            (tables, aside) = new SeatingDraw(task, people, random).Tables(number);
            fresh = [.. tables];
            Pairs();
            while (left > 0)
            {
                MixUp();
            }
            spent += given - left;
            if (Reached().CompareTo(most) > 0)
            {
                (best, most) = (tables, Reached());
            }
        }
        return best;
    }

    private (int Seated, int Connected, double Worth) Reached() =>
        (
            people.Length - aside.Count,
            task.Acquaintance is null ? 0 : -tables.Count(table => !TableSeating.IsConnected(task, table)),
            tables.Sum(table => TableSeating.Worth(task, table))
        );

    /// <summary>
    /// Mixes three tables at random and improves the result locally; reverts if nothing better is found (iterated local search: Lourenço, Martin and Stützle 2003).
    /// </summary>
    private void MixUp()
    {
        left--;
        var (before, without, reached) = (tables, aside, Reached());
        Index();
        var first = tables.Count > 0 ? random.Below(tables.Count) : -1;
        int[][] some = first < 0 ? [] : [.. new[] { first, Near(first), Near(first) }.Distinct().Select(at => tables[at])];
        if (some.Length < 2)
        {
            // With at most one table, form another one beside it.
            Try(some, Reseating.Most);
            return;
        }
        int[] mixed = [.. some.SelectMany(table => table)];
        random.Shuffle(mixed);
        var from = 0;
        // A table that is not allowed is broken up, and its people look for seats.
        int[][] drawn = [.. some.Select(table => mixed[from..(from += table.Length)]).Where(task.MaySit)];
        (tables, fresh) = ([.. tables.Except(some), .. drawn], [.. drawn]);
        aside = [.. aside, .. mixed.Except(drawn.SelectMany(table => table))];
        Pairs();
        if (Reached().CompareTo(reached) < 0)
        {
            (tables, aside) = (before, without);
        }
    }

    /// <summary>Reseats every pair of tables of which one has changed, until none changes.</summary>
    private void Pairs()
    {
        while (left > 0)
        {
            var changed = fresh;
            fresh = [];
            SeatAside();
            foreach (var table in changed.OrderBy(table => table[0]))
            {
                var order = Enumerable.Range(0, tables.Count).ToArray();
                random.Shuffle(order);
                var others = order.Select(at => tables[at]).ToArray();
                foreach (var other in others.Take(Partners))
                {
                    if (!tables.Contains(table))
                    {
                        break;
                    }
                    if (other != table && tables.Contains(other))
                    {
                        Try([table, other], PairSize + 2);
                    }
                }
            }
            if (fresh.Count == 0)
            {
                return;
            }
        }
    }

    /// <summary>Reseats the unseated people among themselves, and together with the only table if there is just one.</summary>
    private void SeatAside()
    {
        if (aside.Count >= task.Least)
        {
            Try([], PairSize);
        }
        if (aside.Count > 0 && tables.Count == 1)
        {
            Try([tables[0]], PairSize);
        }
    }

    /// <summary>Picks a partner table: half of the time that of a person worth sitting with, otherwise a random one.</summary>
    private int Near(int table)
    {
        var person = tables[table][random.Below(tables[table].Length)];
        var near = task.Worth.Neighbours(person);
        var at = near.Length > 0 && random.Below(2) == 0 ? tableOf[near[random.Below(near.Length)]] : -1;
        return at >= 0 ? at : random.Below(tables.Count);
    }

    private void Index()
    {
        Array.Fill(tableOf, -1);
        foreach (var (at, table) in tables.Index())
        {
            foreach (var person in table)
            {
                tableOf[person] = at;
            }
        }
    }

    private bool Try(int[][] some, int most)
    {
        stop.ThrowIfCancellationRequested();
        List<int> pool = [.. some.SelectMany(table => table)];
        if (pool.Count > Reseating.Most || left <= 0)
        {
            return false;
        }
        for (var at = 0; at < aside.Count && pool.Count < most; at++)
        {
            var drawn = at + random.Below(aside.Count - at);
            (aside[at], aside[drawn]) = (aside[drawn], aside[at]);
            pool.Add(aside[at]);
        }
        left -= Math.Pow(3, Math.Max(0, pool.Count - PairSize));
        var sizes = some.Select(table => table.Length).ToArray();
        if (again.Better([.. pool], sizes) is not { } better)
        {
            return false;
        }
        tables = [.. tables.Except(some), .. better];
        fresh = [.. fresh.Except(some), .. better];
        var placed = better.SelectMany(table => table).ToHashSet();
        aside = [.. aside.Union(pool).Where(person => !placed.Contains(person))];
        return true;
    }
}
