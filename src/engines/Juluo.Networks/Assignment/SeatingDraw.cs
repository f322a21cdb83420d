using Juluo.Networks.Statistics;

namespace Juluo.Networks.Assignment;

/// <summary>A random initial seating: people come in a drawn order, and each joins the table with room where they add the most worth.</summary>
internal sealed class SeatingDraw(SeatingTask task, int[] people, SeededRandom random)
{
    /// <summary>Draws tables of allowed sizes, and the people left unseated.</summary>
    /// <param name="number">Number of the start: even ones use as few tables as possible, odd ones a drawn number of tables.</param>
    internal (List<int[]> Tables, List<int> Aside) Tables(int number)
    {
        var fewest = Math.Max(1, (people.Length + task.Most - 1) / task.Most);
        var most = Math.Max(fewest, people.Length / task.Least);
        var count = number % 2 == 0 ? fewest : fewest + random.Below(most - fewest + 1);
        var tables = Enumerable.Range(0, count).Select(_ => new List<int>()).ToList();
        var (even, more) = (people.Length / count, people.Length % count);
        List<int> aside = [];
        var order = people.ToArray();
        random.Shuffle(order);
        var at = new int[task.People];
        Array.Fill(at, -1);
        foreach (var person in order)
        {
            Place(person, tables, t => t < more ? even + 1 : even, at, aside);
        }
        // People at tables that are too small move to tables with room.
        var small = tables.Where(table => table.Count < task.Least).ToList();
        var large = tables.Where(table => table.Count >= task.Least).ToList();
        Array.Fill(at, -1);
        foreach (var (t, table) in large.Index())
        {
            table.ForEach(person => at[person] = t);
        }
        List<int> homeless = [.. aside, .. small.SelectMany(table => table)];
        aside = [];
        foreach (var person in homeless)
        {
            Place(person, large, _ => task.Most, at, aside);
        }
        return ([.. large.Select(table => table.ToArray())], aside);
    }

    private void Place(int person, List<List<int>> tables, Func<int, int> room, int[] at, List<int> aside)
    {
        var adds = new Dictionary<int, double>();
        var near = task.Worth.Neighbours(person);
        var worth = task.Worth.Weights(person);
        for (var k = 0; k < near.Length; k++)
        {
            if (at[near[k]] >= 0)
            {
                adds[at[near[k]]] = adds.GetValueOrDefault(at[near[k]]) + worth[k];
            }
        }
        var (best, most) = (-1, double.NegativeInfinity);
        for (var table = 0; table < tables.Count; table++)
        {
            var add = adds.GetValueOrDefault(table);
            // Among tables of equal worth take the emptier one, so that none stays too small.
            if (
                (add > most || (add.Equals(most) && tables[table].Count < tables[best].Count))
                && tables[table].Count < room(table)
                && MayJoin(person, tables[table])
            )
            {
                (best, most) = (table, add);
            }
        }
        if (best < 0)
        {
            aside.Add(person);
            return;
        }
        tables[best].Add(person);
        at[person] = best;
    }

    private bool MayJoin(int person, List<int> table) =>
        table.Count < task.Limit(person) && table.TrueForAll(other => table.Count < task.Limit(other) && !task.AreApart(person, other));
}
