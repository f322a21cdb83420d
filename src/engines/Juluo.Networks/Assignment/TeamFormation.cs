using System.Numerics;

namespace Juluo.Networks.Assignment;

/// <summary>
/// Finds teams that have the skills of a task among people who know one another: the problem of Lappas, Liu and Terzi (2009), with the sum of distances of Kargar and An
/// (2011) as its cost. NP-hard; branch and bound examines every team that could beat the best so far. It starts from the teams of a greedy choice from each holder of the
/// rarest skill, improved by replacing one or two members with one person as long as that helps. A limit on the steps ends the search in large communities.
/// </summary>
public static class TeamFormation
{
    /// <summary>Default number of steps after which the search for a team ends: three teams for eight skills among 5,000 people take about a third of a second (bench/teams).</summary>
    public const int UsualSteps = 20_000;

    /// <summary>The largest number of teams that one call can request; a larger one throws.</summary>
    public const int MostTeams = 32;

    /// <summary>
    /// Returns teams with as many of the skills as one team can have, the cheapest first. Any two teams share at most half of the members of one, not counting existing
    /// members. Equal costs are ordered by size, smaller first. No team contains a person who could be left out. Deterministic.
    /// </summary>
    /// <param name="task">The skills, people and costs.</param>
    /// <param name="count">The number of teams, 1 … <see cref="MostTeams"/>.</param>
    /// <param name="steps">The longest search for each team, in people tried; if it ends earlier, <see cref="Team.IsBest"/> is true.</param>
    /// <param name="stop">Cancels between steps.</param>
    /// <remarks>Memory: one byte for each combination of a tried person with any other person.</remarks>
    /// <returns>Up to <paramref name="count"/> teams; none if no one has any of the skills.</returns>
    public static IReadOnlyList<Team> Suggest(TeamTask task, int count = 3, int steps = UsualSteps, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostTeams);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var search = new TeamSearch(task, stop);
        var teams = new List<Team>();
        while (teams.Count < count && search.Best(teams, steps) is { } team)
        {
            teams.Add(team);
        }
        // A later search may have found a cheaper team where an earlier one ended early.
        return [.. teams.OrderBy(team => team.Cost)];
    }

    /// <summary>Returns the cost of a team. O(people² + neighbourhoods).</summary>
    public static double Cost(TeamTask task, IReadOnlyList<int> people) => task.Cost(people, task.Halves);

    /// <summary>Returns the required skills that these people have between them, one bit each. O(people).</summary>
    public static uint Skills(TeamTask task, IEnumerable<int> people) => people.Aggregate(0u, (all, person) => all | task.Has(person));

    /// <summary>Returns the number of skills in a set. O(1).</summary>
    public static int Count(uint skills) => BitOperations.PopCount(skills);
}
