using Juluo.Networks;
using Juluo.Networks.Assignment;

namespace Juluo.Matching;

/// <summary>
/// Suggests teams with the requested skills: people who know one another or share a contact, with different professions, and not already in several projects
/// (<see cref="TeamFormation"/>). People who want no introductions are left out, and no team contains two people of whom one does not want to meet the other.
/// </summary>
internal sealed class TeamSuggestions(
    PeopleFacade people,
    ProjectsFacade projects,
    NetworkLens lens,
    CapacityStore capacities,
    DoNotMatchStore avoided
)
{
    private const int Largest = 6;

    // In units of one pair of strangers: the cost of each project a person is already in, and of a pair with the same profession.
    private const double Busy = 0.4;
    private const double SameProfession = 0.3;

    /// <param name="reader">The reader; the result shows only ties they may know about.</param>
    /// <param name="joins">True to include the reader in each team.</param>
    public async Task<IReadOnlyList<TeamSuggestion>> For(IReadOnlyList<string> skills, PersonId reader, bool joins, CancellationToken stop)
    {
        var asked = skills.Take(TeamTask.MostSkills).ToArray();
        if (asked.Length == 0)
            return [];
        var wishes = await capacities.All(stop);
        var here = (await people.All(stop))
            .Where(p => p.Here && (p.Id == reader ? joins : wishes.GetValueOrDefault(p.Id, Capacity.Usual).Turns > 0))
            .ToArray();
        var numbers = here.Select((p, k) => (p.Id, k)).ToDictionary(x => x.Id, x => x.k);
        var brings = SkillSupply.Of(here, asked);
        var running = await projects.Running(stop);
        var ties = (await lens.Latest(stop))
            .Ties.Where(t => t.Kind >= TieKind.Neighbour && numbers.ContainsKey(t.A) && numbers.ContainsKey(t.B))
            .ToArray();
        var apart = await avoided.All(stop);
        var task = Task();
        return [.. TeamFormation.Suggest(task, stop: stop).Where(t => t.People.Any(p => brings[p].Count > 0)).Select(Shown)];

        TeamTask Task()
        {
            var professions = here.Select(p => p.Trade?.Id).OfType<ProfessionId>().Distinct().ToList();
            return new(
                Graph.FromEdges(here.Length, [.. ties.Select(t => new Edge(numbers[t.A], numbers[t.B], 1))]),
                asked.Length,
                [.. brings.Select(b => (IReadOnlyCollection<int>)[.. b.Keys])],
                Math.Min(Largest, asked.Length + (joins ? 1 : 0)),
                [.. here.Select(p => Busy * running.GetValueOrDefault(p.Id))],
                [.. here.Select(p => p.Trade is { } profession ? professions.IndexOf(profession.Id) : -1)],
                SameProfession,
                apart
                    .Where(pair => numbers.ContainsKey(pair.Item1) && numbers.ContainsKey(pair.Item2))
                    .Select(pair => (numbers[pair.Item1], numbers[pair.Item2])),
                joins && numbers.TryGetValue(reader, out var own) ? [own] : null
            );
        }

        TeamSuggestion Shown(Team team)
        {
            var members = team
                .People.OrderByDescending(p => here[p].Id == reader)
                .ThenByDescending(p => brings[p].Count)
                .Select(p => new TeamSuggestion.Person(
                    here[p],
                    [.. brings[p].OrderBy(b => b.Key).Select(b => new TeamSuggestion.Skill(asked[b.Key], b.Value))],
                    running.GetValueOrDefault(here[p].Id)
                ))
                .ToArray();
            var inTeam = team.People.Select(p => here[p].Id).ToHashSet();
            return new(
                members,
                [.. asked.Where((_, skill) => (team.Skills & (1u << skill)) == 0)],
                [
                    .. ties.Where(t => inTeam.Contains(t.A) && inTeam.Contains(t.B) && MayKnow(t))
                        .Select(t => new TeamSuggestion.Pair(t.A, t.B)),
                ],
                members.Select(m => m.Card.Trade?.Id).OfType<ProfessionId>().Distinct().Count()
            );
        }

        // The reader sees their own ties, and ties of others if both of them agreed to show theirs.
        bool MayKnow(TieCard tie) =>
            tie.A == reader || tie.B == reader || (!tie.Hidden && here[numbers[tie.A]].TiesVisible && here[numbers[tie.B]].TiesVisible);
    }
}
