using Juluo.Networks.Statistics;

namespace Juluo.Networks.Assignment;

/// <summary>The search behind <see cref="TableSeating"/>: tables that are drawn and then seated again, two at a time.</summary>
internal sealed class SeatingSearch
{
    private const int Beginnings = 3;
    private const int Partners = 40; // with how many others a table is tried in one round
    private const int OneSearch = 250; // at least so many steps from each beginning
    private const int PairSize = 10; // of such a pool one step is the work
    private readonly SeatingTask task;
    private readonly CancellationToken stop;
    private readonly SeededRandom random;
    private readonly Reseating again;
    private readonly int[] people;
    private readonly int[] tableOf;
    private List<int[]> tables = [];
    private List<int> aside = [];
    private HashSet<int[]> fresh = []; // by reference: a table that has changed is another
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
        // Where one beginning takes most of the steps there are fewer.
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
    /// Three tables are seated by lot and improved from there; where that ends in nothing better, it is as before (iterated local search: Lourenço, Martin and Stützle 2003).
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
            // There is only one table, or none: another one beside it.
            Try(some, Reseating.Most);
            return;
        }
        int[] mixed = [.. some.SelectMany(table => table)];
        random.Shuffle(mixed);
        var from = 0;
        // A table that may not be is broken up, and its people look for places.
        int[][] drawn = [.. some.Select(table => mixed[from..(from += table.Length)]).Where(task.MaySit)];
        (tables, fresh) = ([.. tables.Except(some), .. drawn], [.. drawn]);
        aside = [.. aside, .. mixed.Except(drawn.SelectMany(table => table))];
        Pairs();
        if (Reached().CompareTo(reached) < 0)
        {
            (tables, aside) = (before, without);
        }
    }

    /// <summary>Every two tables of which one has changed, until none changes any more.</summary>
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

    /// <summary>Those without a place among themselves, and at each table alone.</summary>
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

    /// <summary>Half of the time the table of one whom it would be worth something to sit with, else any.</summary>
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
