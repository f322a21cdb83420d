using System.Numerics;

namespace Juluo.Networks.Assignment;

/// <summary>
/// Teams that have the skills of a task, of people who know one another: the problem of Lappas, Liu and Terzi (2009), with the sum of distances of Kargar and An (2011) as its cost. To find the
/// best is NP-hard; here every team is gone through that could be better than the best so far (branch and bound), beginning with those that a greedy choice finds from each holder of the rarest
/// skill, in which one person then takes the place of one or two as long as that helps. A limit on the steps ends it in large communities.
/// </summary>
public static class TeamFormation
{
    /// <summary>Steps after which the search for a team ends: three teams for eight skills among 5,000 people take about a third of a second (bench/teams).</summary>
    public const int UsualSteps = 20_000;

    /// <summary>How many teams may be asked for.</summary>
    public const int MostTeams = 32;

    /// <summary>
    /// Teams with as many of the skills as can be had in one team, the cheapest first; of two, at most half of the people of one are in the other, those not counted who are in already.
    /// Of equal cost the smaller. In no team is anyone who could be left out. Deterministic.
    /// </summary>
    /// <param name="task">What is looked for.</param>
    /// <param name="count">How many teams, 1 … <see cref="MostTeams"/>.</param>
    /// <param name="steps">The longest search for each, in people tried; below that <see cref="Team.IsBest"/> holds.</param>
    /// <param name="stop">Cancels between steps.</param>
    /// <remarks>Memory: a byte for each pair of a person who was tried and any other.</remarks>
    /// <returns>As many as there are: none when no one has any of the skills.</returns>
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
        // Where a search ended early, a later one may have found more.
        return [.. teams.OrderBy(team => team.Cost)];
    }

    /// <summary>What a team costs. O(people² + neighbourhoods).</summary>
    public static double Cost(TeamTask task, IReadOnlyList<int> people) => task.Cost(people, task.Halves);

    /// <summary>What people have between them of the skills asked for, one bit each. O(people).</summary>
    public static uint Skills(TeamTask task, IEnumerable<int> people) => people.Aggregate(0u, (all, person) => all | task.Has(person));

    /// <summary>How many skills a set of them is. O(1).</summary>
    public static int Count(uint skills) => BitOperations.PopCount(skills);
}
