namespace Juluo.Challenges;

/// <summary>Builds the cards of entries for one reader, with the project names that the reader may see.</summary>
internal sealed class EntryCards(ProjectsFacade projects)
{
    /// <param name="whole">True if the reader runs the challenge or judges it.</param>
    public async Task<List<EntryCard>> Of(IReadOnlyCollection<ChallengeEntry> entries, Caller caller, bool whole, CancellationToken stop)
    {
        var known = await projects.Some([.. entries.Select(e => e.Project)], caller.Person, stop);
        var member = caller.May(ProjectRights.See);
        return [.. entries.Where(e => known.ContainsKey(e.Project)).Select(e => Card(e, known[e.Project], member, whole))];
    }

    private static EntryCard Card(ChallengeEntry entry, Project project, bool member, bool whole) =>
        new(
            entry,
            whole || project.IsMine || project.Visibility != ProjectVisibility.Team ? project.Name : null,
            project.IsMine
                || project.Visibility == ProjectVisibility.Public
                || (member && project.Visibility == ProjectVisibility.Community),
            project.IsMine,
            project.Leads,
            project.People
        );
}
