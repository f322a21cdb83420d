using Juluo.Projects;

namespace Juluo.Matching;

/// <summary>
/// Pairs who know each other: both said yes to an introduction, or both are on the team of a project. Ties from presence are not used here, because people agree to show those
/// individually.
/// </summary>
internal sealed class Acquaintances(UnitOfWork work, ProjectsFacade projects)
{
    /// <summary>Returns everyone that a person knows by an introduction or a project.</summary>
    public async Task<IReadOnlySet<PersonId>> Of(PersonId person, CancellationToken stop) =>
        (await All(stop)).Where(p => p.A == person || p.B == person).Select(p => p.A == person ? p.B : p.A).ToHashSet();

    /// <summary>Returns all pairs who know each other; a pair may appear twice. O(n²) in the size of a team.</summary>
    public async Task<IEnumerable<(PersonId A, PersonId B)>> All(CancellationToken stop)
    {
        var introduced = await work.List<(PersonId, PersonId)>(
            $"select a, b from matching.introduction where community_id = {work.Community} and accepted_at is not null and not hushed",
            stop
        );
        var teams = await projects.Teams(stop);
        return introduced.Concat(teams.SelectMany(team => team.SelectMany((one, k) => team.Skip(k + 1).Select(other => (one, other)))));
    }
}
