namespace Juluo.Networks.Assignment;

/// <summary>Who is to be seated, and what it is worth that two sit at one table. Checked when it is made.</summary>
public sealed class SeatingTask
{
    /// <summary>Size of the largest table there can be.</summary>
    public const int MostAtTable = 6;

    private readonly int[] limits;
    private readonly HashSet<(int A, int B)> apart;

    /// <summary>A task.</summary>
    /// <param name="worth">
    /// Nodes are people, and the weight of an edge is what it is worth that the two sit together (the chance of a new tie, say), in any unit. Two who are not joined
    /// may sit together, and it is worth nothing: they know each other already.
    /// </param>
    /// <param name="least">Size of the smallest table, 2 … <paramref name="most"/>.</param>
    /// <param name="most">Size of the largest, at most <see cref="MostAtTable"/>.</param>
    /// <param name="unavailable">Who is not seated: is away, said no, or has had enough this month.</param>
    /// <param name="limits">For each person the largest table that they sit at, 0 or more; who will not even sit at the smallest is not seated. Empty: no limits.</param>
    /// <param name="apart">Pairs that never sit at one table.</param>
    /// <param name="acquaintance">Who knows whom, where each table should have a connector: two who know each other, so that no one sits among strangers only.</param>
    /// <exception cref="ArgumentException">A list has not one entry for each person, or a person is to be apart from themselves.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside of what is said here, or names no person.</exception>
    /// <exception cref="NotSupportedException">A graph has a direction.</exception>
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

    /// <summary>What it is worth that two sit at one table.</summary>
    public Graph Worth { get; }

    /// <summary>Who knows whom; null where tables need no connector.</summary>
    public Graph? Acquaintance { get; }

    /// <summary>Size of the smallest table.</summary>
    public int Least { get; }

    /// <summary>Size of the largest table.</summary>
    public int Most { get; }

    /// <summary>Number of people, those who are not available included.</summary>
    public int People => Worth.NodeCount;

    /// <summary>The largest table that a person sits at; 0 for one who is not available. O(1).</summary>
    public int Limit(int person) => limits[person];

    /// <summary>Whether a person is to be seated. O(1).</summary>
    public bool IsAvailable(int person) => limits[person] >= Least;

    /// <summary>Whether two never sit at one table. O(1).</summary>
    public bool AreApart(int a, int b) => apart.Count > 0 && apart.Contains((Math.Min(a, b), Math.Max(a, b)));

    /// <summary>Whether two are a connector for the others at their table. O(log d).</summary>
    public bool Know(int a, int b) => Acquaintance is not null && Acquaintance.HasEdge(a, b);

    /// <summary>Whether these may be a table.</summary>
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
