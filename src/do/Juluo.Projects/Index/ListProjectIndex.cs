namespace Juluo.Projects;

/// <summary>GET /projects/index — searches the projects of this community, of its allies and of imported lists. Visitors find this community's public projects.</summary>
[Get("/projects/index", Requires.Nothing, Page = typeof(ProjectIndexPage))]
public sealed class ListProjectIndex(UnitOfWork work, Communities communities, PublicAddress address, Cursors cursors)
    : Slice<ListProjectIndex.Input, ListProjectIndex.Output>
{
    /// <param name="Q">Words that must all appear in a project's name, summary, topics or open roles.</param>
    /// <param name="After">The cursor <c>next</c> of the previous page.</param>
    public sealed record Input(
        [Length(IndexQuestion.Most)] string? Q = null,
        [Length(IndexQuestion.Most)] string? Topic = null,
        IndexState? State = null,
        IndexSource? Source = null,
        string? After = null
    );

    /// <param name="Project">The project as the index has it.</param>
    /// <param name="Of">The allied community or the group that it belongs to; null for this community.</param>
    /// <param name="Address">The page to read more on; null if there is none.</param>
    public sealed record Entry(IndexedProject Project, LocalizedText? Of, string? Address);

    /// <param name="Matching">The number of projects that match, on all pages.</param>
    /// <param name="Listed">The number of projects in imported lists; null if the caller cannot import any.</param>
    public sealed record Output(
        IndexQuestion Asked,
        IReadOnlyList<Entry> Items,
        string? Next,
        int Matching,
        IReadOnlyList<IndexTopic> Topics,
        int? Listed,
        bool Visitor
    ) : IPage<Entry>;

    /// <summary>The number of projects on the pages before.</summary>
    private sealed record Last(int Seen);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var asked = new IndexQuestion(input.Q, input.Topic, input.State, input.Source);
        var scope = "project-index" + asked.Query();
        if (!cursors.TryOpen<Last>(scope, input.After, out var before))
            return new CursorUnknown();
        var seen = before?.Seen ?? 0;
        var (index, member) = (new ProjectIndex(work), caller.May(ProjectRights.See));
        var found = await index.Find(asked, seen, caller.Person, member, stop);
        var names = new Dictionary<CommunityId, Community>();
        foreach (var id in found.Select(p => p.OfCommunity).OfType<CommunityId>().Distinct())
            names[id] = await communities.Of(id, stop);
        return new Output(
            asked,
            found.ConvertAll(p => Told(p, p.OfCommunity is { } of ? names[of] : null, caller.Language)),
            found is [.., var last] && last.Matching > seen + found.Count ? cursors.Make(scope, new Last(seen + found.Count)) : null,
            found is [var first, ..] ? first.Matching : 0,
            await index.Topics(asked, caller.Person, member, stop),
            caller.May(ProjectRights.Manage) ? await new ProjectListStore(work).Count(stop) : null,
            !member
        );
    }

    private Entry Told(IndexedProject project, Community? ally, string language) =>
        new(
            project,
            ally?.Name ?? (project.Group is { } group ? new LocalizedText(group) : null),
            project.Source switch
            {
                IndexSource.Here => $"/projects/{project.Id}",
                IndexSource.Ally => address.Canonical(ally!, $"/projects/{project.Id}", language),
                _ => project.Site ?? project.Code,
            }
        );
}
