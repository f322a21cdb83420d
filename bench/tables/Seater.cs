using Juluo.Worlds.Bench;

namespace Juluo.Tables.Bench;

/// <summary>A lunch: the people who came, and the ground truth; a way of seating must not use more than its users would know.</summary>
internal sealed record Lunch(World World, Acquaintances Acquaintances, int Week, int[] People, Func<int, int, bool> Tied);

/// <summary>A way to seat people.</summary>
internal abstract class Seater
{
    /// <summary>Returns tables of these sizes; or of sizes that it chooses, if none are given.</summary>
    public abstract int[][] Seat(Lunch lunch, int[] sizes);

    /// <summary>Notifies it where everyone sat.</summary>
    public virtual void After(int[][] tables) { }
}

/// <summary>At random.</summary>
internal sealed class Lots : Seater
{
    public override int[][] Seat(Lunch lunch, int[] sizes)
    {
        var order = lunch.People.OrderBy(p => Luck.Of(lunch.World, "lots", p, 0, lunch.Week)).ToArray();
        var from = 0;
        return [.. sizes.Select(size => order[from..(from += size)])];
    }
}

/// <summary>Each person goes to the table with most of the people they know, if it has room; the first person of a table sits where no one does.</summary>
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
