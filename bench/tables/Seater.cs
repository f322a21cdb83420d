using Juluo.Worlds.Bench;

namespace Juluo.Tables.Bench;

/// <summary>A lunch: who has come, and what is so; a way of seating must not ask for more than those who use it would know.</summary>
internal sealed record Lunch(World World, Acquaintances Acquaintances, int Week, int[] People, Func<int, int, bool> Tied);

/// <summary>A way to seat people.</summary>
internal abstract class Seater
{
    /// <summary>Tables of these sizes; of sizes that it chooses where none are given.</summary>
    public abstract int[][] Seat(Lunch lunch, int[] sizes);

    /// <summary>Hears where everybody sat.</summary>
    public virtual void After(int[][] tables) { }
}

/// <summary>By lot.</summary>
internal sealed class Lots : Seater
{
    public override int[][] Seat(Lunch lunch, int[] sizes)
    {
        var order = lunch.People.OrderBy(p => Luck.Of(lunch.World, "lots", p, 0, lunch.Week)).ToArray();
        var from = 0;
        return [.. sizes.Select(size => order[from..(from += size)])];
    }
}

/// <summary>Each who comes goes to the table with most of those whom they know, among those that have room; the first of a table sits where nobody does.</summary>
internal sealed class WhomYouLike : Seater
{
    public override int[][] Seat(Lunch lunch, int[] sizes)
    {
        var tables = sizes.Select(_ => new List<int>()).ToArray();
        foreach (var person in lunch.People.OrderBy(p => Luck.Of(lunch.World, "comes", p, 0, lunch.Week)))
        {
            var at = Enumerable
                .Range(0, tables.Length)
                .Where(t => tables[t].Count < sizes[t])
                .OrderByDescending(t => tables[t].Count(other => lunch.Tied(person, other)))
                .ThenBy(t => tables[t].Count)
                .Cast<int?>()
                .FirstOrDefault();
            if (at is { } table)
                tables[table].Add(person);
        }

        return [.. tables.Select(t => t.ToArray())];
    }
}
