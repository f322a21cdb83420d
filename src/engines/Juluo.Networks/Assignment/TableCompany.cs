namespace Juluo.Networks.Assignment;

/// <summary>Counts the people at a table who asked not to be the only one, and are.</summary>
internal sealed class TableCompany
{
    private readonly ulong[][][] rules; // of each person, one bit for each companion

    internal TableCompany(RoundsTask task)
    {
        rules = new ulong[task.People][][];
        for (var person = 0; person < task.People; person++)
        {
            rules[person] = [.. task.Company(person).Select(companions => Bits(companions, task.People))];
        }
    }

    /// <summary>Returns the number of rules that a table breaks, if one person leaves and another joins; −1: no one.</summary>
    internal int Missing(ReadOnlySpan<int> table, int without, int with)
    {
        var missing = with < 0 ? 0 : Missing(with, table, without, -1);
        foreach (var person in table)
        {
            missing += person < 0 || person == without || rules[person].Length == 0 ? 0 : Missing(person, table, without, with);
        }
        return missing;
    }

    private int Missing(int person, ReadOnlySpan<int> table, int without, int with)
    {
        var missing = 0;
        foreach (var companions in rules[person])
        {
            var found = with >= 0 && Has(companions, with);
            for (var at = 0; at < table.Length && !found; at++)
            {
                found = table[at] >= 0 && table[at] != without && Has(companions, table[at]);
            }
            missing += found ? 0 : 1;
        }
        return missing;
    }

    private static bool Has(ulong[] companions, int person) => (companions[person >> 6] >> (person & 63) & 1) != 0;

    private static ulong[] Bits(IReadOnlySet<int> people, int count)
    {
        var bits = new ulong[(count + 63) / 64];
        foreach (var person in people)
        {
            bits[person >> 6] |= 1UL << (person & 63);
        }
        return bits;
    }
}
