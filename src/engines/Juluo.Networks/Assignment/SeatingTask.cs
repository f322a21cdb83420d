namespace Juluo.Networks.Assignment;

/// <summary>The people to seat, and the worth of seating two at one table. Validated on construction.</summary>
public sealed class SeatingTask
{
    /// <summary>The largest table size; the constructor refuses a larger one.</summary>
    public const int MostAtTable = 6;

    private readonly int[] limits;
    private readonly HashSet<(int A, int B)> apart;

    /// <summary>Creates a task.</summary>
    /// <param name="worth">
    /// Nodes are people; the weight of an edge is the worth of seating the two together (the chance of a new tie, for example), in any unit. Two people without an edge
    /// may sit together for no worth: they know each other already.
    /// </param>
    /// <param name="least">Size of the smallest table, 2 … <paramref name="most"/>.</param>
    /// <param name="most">Size of the largest, at most <see cref="MostAtTable"/>.</param>
    /// <param name="unavailable">People to leave out: away, declined, or over their monthly limit.</param>
    /// <param name="limits">For each person the largest table size that they accept, 0 or more; people who do not even accept the smallest table are not seated. Empty: no limits.</param>
    /// <param name="apart">Pairs that never sit at one table.</param>
    /// <param name="acquaintance">
    /// Existing acquaintances, if each table needs a connector: two people who know each other, so that no one sits among strangers only. Null: no connectors.
    /// </param>
    /// <exception cref="ArgumentException">A list does not have one entry for each person, or a person is to be kept apart from themselves.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside the documented range, or names no person.</exception>
    /// <exception cref="NotSupportedException">A graph is directed.</exception>
    public SeatingTask(
        Graph worth,
        int least = 3,
        int most = 5,
        IEnumerable<int>? unavailable = null,
        ReadOnlySpan<int> limits = default,
        IEnumerable<(int A, int B)>? apart = null,
        Graph? acquaintance = null
    )
    {
        worth.RequireUndirected();
        acquaintance?.RequireUndirected();
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostAtTable);
        (Worth, Least, Most, Acquaintance) = (worth, least, most, acquaintance);
        RequireEach(acquaintance?.NodeCount ?? People, nameof(acquaintance));
        RequireEach(limits.Length > 0 ? limits.Length : People, nameof(limits));
        this.limits = new int[People];
        for (var person = 0; person < People; person++)
        {
            var limit = limits.Length > 0 ? limits[person] : most;
            ArgumentOutOfRangeException.ThrowIfNegative(limit, nameof(limits));
            this.limits[person] = Math.Min(limit, most);
        }
        foreach (var person in unavailable ?? [])
        {
            this.limits[RequirePerson(person, nameof(unavailable))] = 0;
        }
        this.apart = [.. (apart ?? []).Select(pair => Checked(pair, nameof(apart)))];
    }

    /// <summary>The worth of seating two people at one table, as the weight of their edge.</summary>
    public Graph Worth { get; }

    /// <summary>The existing acquaintances, in which a connector is looked for; null if tables need none.</summary>
    public Graph? Acquaintance { get; }

    /// <summary>Size of the smallest table.</summary>
    public int Least { get; }

    /// <summary>Size of the largest table.</summary>
    public int Most { get; }

    /// <summary>Number of people, including unavailable ones.</summary>
    public int People => Worth.NodeCount;

    /// <summary>Returns the largest table size that a person accepts; 0 if unavailable. O(1).</summary>
    public int Limit(int person) => limits[person];

    /// <summary>Checks that a person accepts at least the smallest table. O(1).</summary>
    public bool IsAvailable(int person) => limits[person] >= Least;

    /// <summary>Checks that two people must never sit at one table. O(1).</summary>
    public bool AreApart(int a, int b) => apart.Count > 0 && apart.Contains((Math.Min(a, b), Math.Max(a, b)));

    /// <summary>Checks that two people know each other, which makes them a connector for the others at their table. O(log d).</summary>
    public bool Know(int a, int b) => Acquaintance is not null && Acquaintance.HasEdge(a, b);

    /// <summary>Checks that a table is not too small, is no larger than each person accepts, and contains no pair that must be kept apart.</summary>
    internal bool MaySit(int[] table) =>
        table.Length >= Least && Array.TrueForAll(table, a => table.Length <= limits[a] && !table.Any(b => a != b && AreApart(a, b)));

    private (int A, int B) Checked((int A, int B) pair, string name) =>
        RequirePerson(pair.A, name) == RequirePerson(pair.B, name)
            ? throw new ArgumentException($"Person {pair.A} cannot be kept apart from themselves.", name)
            : (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B));

    private int RequirePerson(int person, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(person, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(person, People, name);
        return person;
    }

    private void RequireEach(int count, string name)
    {
        if (count != People)
        {
            throw new ArgumentException($"{People} people need as many entries, not {count}.", name);
        }
    }
}
