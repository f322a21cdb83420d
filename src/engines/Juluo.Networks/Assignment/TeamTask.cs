namespace Juluo.Networks.Assignment;

/// <summary>What a team is looked for: who there is, what each can do, who knows whom. Checked when it is made.</summary>
public sealed class TeamTask
{
    /// <summary>Skills that a task may ask for.</summary>
    public const int MostSkills = 12;

    private readonly uint[] has;
    private readonly double[] costs;
    private readonly int[] groups;
    private readonly HashSet<(int A, int B)> apart;

    /// <summary>A task.</summary>
    /// <param name="acquaintance">Who knows whom; nodes are people.</param>
    /// <param name="skillCount">How many skills are asked for, 1 … <see cref="MostSkills"/>; they are called 0, 1, 2 …</param>
    /// <param name="skills">For each person those of the skills asked for that they have. Who has none (who said no, who is away) is not chosen.</param>
    /// <param name="mostPeople">Size of the largest team, 1 or more.</param>
    /// <param name="costs">What it costs that a person is in the team (of little time, say), 0 or more, in the unit of a pair of strangers; nothing when empty.</param>
    /// <param name="groups">Group of each person (a trade), for the mix; −1 for none. Empty: no groups.</param>
    /// <param name="sameGroup">What a pair of one group costs, 0 or more.</param>
    /// <param name="apart">Pairs that are never in one team.</param>
    /// <param name="with">People who are in the team already, different, at most <paramref name="mostPeople"/>.</param>
    /// <exception cref="ArgumentException">A list has not one entry for each person, or two of those who are in are to be apart or are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside of what is said here, or names no person or skill.</exception>
    public TeamTask(
        Graph acquaintance,
        int skillCount,
        IReadOnlyList<IReadOnlyCollection<int>> skills,
        int mostPeople,
        ReadOnlySpan<double> costs = default,
        ReadOnlySpan<int> groups = default,
        double sameGroup = 0,
        IEnumerable<(int A, int B)>? apart = null,
        IReadOnlyList<int>? with = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(skillCount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(skillCount, MostSkills);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostPeople, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(sameGroup);
        RequireFinite(sameGroup, nameof(sameGroup));
        var people = acquaintance.NodeCount;
        RequireEach(skills.Count, people, nameof(skills));
        (Acquaintance, SkillCount, MostPeople, SameGroup) = (acquaintance, skillCount, mostPeople, sameGroup);
        has = [.. skills.Select(of => Mask(of, skillCount))];
        if (costs.Length > 0)
        {
            RequireEach(costs.Length, people, nameof(costs));
        }
        foreach (var cost in costs)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(cost, nameof(costs));
            RequireFinite(cost, nameof(costs));
        }
        this.costs = costs.Length > 0 ? costs.ToArray() : new double[people];
        if (groups.Length > 0)
        {
            RequireEach(groups.Length, people, nameof(groups));
        }
        this.groups = groups.ToArray();
        this.apart = [.. (apart ?? []).Select(pair => Checked(pair, people, nameof(apart)))];
        With = with ?? [];
        RequireWith(people, nameof(with));
    }

    /// <summary>Who knows whom.</summary>
    public Graph Acquaintance { get; }

    /// <summary>How many skills are asked for.</summary>
    public int SkillCount { get; }

    /// <summary>Size of the largest team.</summary>
    public int MostPeople { get; }

    /// <summary>What a pair of one group costs.</summary>
    public double SameGroup { get; }

    /// <summary>People who are in the team already.</summary>
    public IReadOnlyList<int> With { get; }

    /// <summary>Number of people.</summary>
    public int People => Acquaintance.NodeCount;

    /// <summary>The skills of a person, one bit each. O(1).</summary>
    public uint Has(int person) => has[person];

    /// <summary>What it costs that a person is in. O(1).</summary>
    public double Cost(int person) => costs[person];

    /// <summary>Whether two are never in one team. O(1).</summary>
    public bool AreApart(int a, int b) => apart.Count > 0 && apart.Contains((Math.Min(a, b), Math.Max(a, b)));

    /// <summary>What two of one team cost: how far they are from each other (0 who know each other, ½ who know a person both, 1 strangers), and that they are of one group.</summary>
    internal double Pair(int a, int b, byte halves) =>
        (halves / 2.0) + (groups.Length > 0 && groups[a] >= 0 && groups[a] == groups[b] ? SameGroup : 0);

    /// <summary>What some people and their pairs cost, with each person's <see cref="Halves"/>.</summary>
    internal double Cost(IReadOnlyList<int> people, Func<int, byte[]> halves)
    {
        var cost = 0.0;
        for (var at = 0; at < people.Count; at++)
        {
            cost += costs[people[at]];
            var from = halves(people[at]);
            for (var other = 0; other < at; other++)
            {
                cost += Pair(people[at], people[other], from[people[other]]);
            }
        }
        return cost;
    }

    /// <summary>From a person to each other in halves: 0 who know each other, 1 who know a person both, 2 strangers. O(sum of the neighbours' degrees + people).</summary>
    internal byte[] Halves(int person)
    {
        var halves = new byte[People];
        Array.Fill(halves, (byte)2);
        foreach (var near in Acquaintance.Neighbours(person))
        {
            foreach (var further in Acquaintance.Neighbours(near))
            {
                halves[further] = Math.Min(halves[further], (byte)1);
            }
        }
        foreach (var near in Acquaintance.Neighbours(person))
        {
            halves[near] = 0;
        }
        return halves;
    }

    private static uint Mask(IReadOnlyCollection<int> skills, int count)
    {
        var mask = 0u;
        foreach (var skill in skills)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(skill, nameof(skills));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(skill, count, nameof(skills));
            mask |= 1u << skill;
        }
        return mask;
    }

    private static (int A, int B) Checked((int A, int B) pair, int people, string name)
    {
        foreach (var person in (int[])[pair.A, pair.B])
        {
            ArgumentOutOfRangeException.ThrowIfNegative(person, name);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(person, people, name);
        }
        return (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B));
    }

    private void RequireWith(int people, string name)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(With.Count, MostPeople, name);
        foreach (var (at, person) in With.Index())
        {
            ArgumentOutOfRangeException.ThrowIfNegative(person, name);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(person, people, name);
            if (With.Take(at).Any(other => other == person || AreApart(other, person)))
            {
                throw new ArgumentException($"Person {person} cannot be in beside those before.", name);
            }
        }
    }

    private static void RequireEach(int count, int people, string name)
    {
        if (count != people)
        {
            throw new ArgumentException($"{people} people need as many entries, not {count}.", name);
        }
    }

    private static void RequireFinite(double value, string name)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "It must be a finite number.");
        }
    }
}
