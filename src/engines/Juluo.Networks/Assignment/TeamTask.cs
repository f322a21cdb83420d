namespace Juluo.Networks.Assignment;

/// <summary>The input of a team search: the people, their skills and their acquaintances. Validated on construction.</summary>
public sealed class TeamTask
{
    /// <summary>The largest number of skills that a task can require; the constructor refuses a larger one.</summary>
    public const int MostSkills = 12;

    private readonly uint[] has;
    private readonly double[] costs;
    private readonly int[] groups;
    private readonly HashSet<(int A, int B)> apart;

    /// <summary>Creates a task.</summary>
    /// <param name="acquaintance">Existing acquaintances; nodes are people.</param>
    /// <param name="skillCount">The number of required skills, 1 … <see cref="MostSkills"/>; numbered 0, 1, 2 …</param>
    /// <param name="skills">For each person the required skills that they have. People without any (who declined, or are away) are not chosen.</param>
    /// <param name="mostPeople">Size of the largest team, 1 or more.</param>
    /// <param name="costs">Cost of including each person (higher for people with little time, for example), 0 or more, in the unit of a pair of strangers; no cost when empty.</param>
    /// <param name="groups">Group of each person (a profession), for a mixed team; −1 for none. Empty: no groups.</param>
    /// <param name="sameGroup">Cost of a pair from the same group, 0 or more.</param>
    /// <param name="apart">Pairs that are never in one team.</param>
    /// <param name="with">People who are already members, without duplicates, at most <paramref name="mostPeople"/>.</param>
    /// <exception cref="ArgumentException">A list does not have one entry for each person, or two existing members are to be kept apart or are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside the documented range, or names no person or skill.</exception>
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

    /// <summary>Existing acquaintances.</summary>
    public Graph Acquaintance { get; }

    /// <summary>The number of required skills.</summary>
    public int SkillCount { get; }

    /// <summary>Size of the largest team.</summary>
    public int MostPeople { get; }

    /// <summary>The cost added for each pair of team members from the same group.</summary>
    public double SameGroup { get; }

    /// <summary>People who are in every team because they are already members.</summary>
    public IReadOnlyList<int> With { get; }

    /// <summary>Number of people.</summary>
    public int People => Acquaintance.NodeCount;

    /// <summary>Returns the skills of a person, one bit each. O(1).</summary>
    public uint Has(int person) => has[person];

    /// <summary>Returns the cost of including a person. O(1).</summary>
    public double Cost(int person) => costs[person];

    /// <summary>Checks that two people are never in one team. O(1).</summary>
    public bool AreApart(int a, int b) => apart.Count > 0 && apart.Contains((Math.Min(a, b), Math.Max(a, b)));

    /// <summary>
    /// Returns the cost of a pair in one team: their distance (0 if they know each other, ½ if they share an acquaintance, 1 for strangers), plus the cost of a shared
    /// group.
    /// </summary>
    internal double Pair(int a, int b, byte halves) =>
        (halves / 2.0) + (groups.Length > 0 && groups[a] >= 0 && groups[a] == groups[b] ? SameGroup : 0);

    /// <summary>Returns the cost of a team and its pairs, given each person's <see cref="Halves"/>.</summary>
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

    /// <summary>
    /// Returns the distance from a person to every other in halves: 0 if they know each other, 1 if they share an acquaintance, 2 for strangers. O(sum of the neighbours'
    /// degrees + people).
    /// </summary>
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
