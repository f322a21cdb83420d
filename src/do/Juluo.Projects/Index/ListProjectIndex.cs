namespace Juluo.Projects;

/// <summary>GET /projects/index — searches the projects of this community, of its allies and of imported lists. Visitors find the public ones of this community.</summary>
[Get("/projects/index", Requires.Nothing, Page = typeof(ProjectIndexPage))]
public sealed class ListProjectIndex(UnitOfWork work, Communities communities, PublicAddress address)
    : Slice<ListProjectIndex.Input, ListProjectIndex.Output>
{
    private const int MostPages = 1000;

    /// <param name="Q">Words that all have to stand in a project's name, summary, topics or open roles.</param>
    /// <param name="Page">From 1 on.</param>
    public sealed record Input(string? Q = null, string? Topic = null, IndexState? State = null, IndexSource? Source = null, int Page = 1);

    /// <param name="Project">What the index knows of it.</param>
    /// <param name="Of">Whose it is, where it is not of this community.</param>
    /// <param name="Address">Where to read more; null: nowhere.</param>
    public sealed record Entry(IndexedProject Project, LocalizedText? Of, string? Address);

    /// <param name="Matching">How many match, on all pages.</param>
    /// <param name="Listed">How many projects of imported lists there are; null: the caller may not import any.</param>
    public sealed record Output(
        IndexQuestion Asked,
        IReadOnlyList<Entry> Projects,
        int Matching,
        IReadOnlyList<IndexTopic> Topics,
        int? Listed,
        bool Visitor
    )
    {
        public int Pages => (Matching + ProjectIndex.PerPage - 1) / ProjectIndex.PerPage;
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (q, topic) = (FormText.Some(input.Q), FormText.Some(input.Topic));
        if (
            FormText.Check("q", q, IndexQuestion.Most).Concat(FormText.Check("topic", topic, IndexQuestion.Most)).ToList() is
            { Count: > 0 } wrong
        )
            return wrong;
        var asked = new IndexQuestion(q, topic, input.State, input.Source, Math.Clamp(input.Page, 1, MostPages));
        var (index, member) = (new ProjectIndex(work), caller.May(ProjectRights.See));
        var found = await index.Find(asked, caller.Person, member, stop);
        var names = new Dictionary<CommunityId, Community>();
        foreach (var id in found.Select(p => p.OfCommunity).OfType<CommunityId>().Distinct())
            names[id] = await communities.Of(id, stop);
        return new Output(
            asked,
            found.ConvertAll(p => Told(p, p.OfCommunity is { } of ? names[of] : null, caller.Language)),
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
