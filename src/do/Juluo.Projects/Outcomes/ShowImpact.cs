namespace Juluo.Projects;

/// <summary>GET /projects/impact — shows what the community made together: projects, outcomes by kind, order of magnitude and sustainable development goal. Visitors read what is public.</summary>
[Get("/projects/impact", Requires.Nothing, Page = typeof(ImpactPage))]
public sealed class ShowImpact(UnitOfWork work, Clock clock, AlliancesFacade alliances) : Slice<ShowImpact.Input, ShowImpact.Output>
{
    /// <param name="Year">Of that year alone.</param>
    public sealed record Input([property: Within(1900, 2200)] int? Year = null);

    /// <param name="Years">In which something came of a project, the latest first.</param>
    /// <param name="Finished">Projects whose work was done.</param>
    /// <param name="Going">Projects that go on.</param>
    /// <param name="Alliances">With whose communities projects are shared: each has a page of what they made.</param>
    public sealed record Output(
        int? Year,
        IReadOnlyList<int> Years,
        int Finished,
        int Going,
        IReadOnlyList<ProjectOutcome> Outcomes,
        IReadOnlyDictionary<ProjectId, LocalizedText> Projects,
        ImpactCounts Counts,
        IReadOnlyList<AllianceFace> Alliances,
        bool Visitor
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var member = caller.May(ProjectRights.See);
        // What a team keeps to itself counts in no figure that others read.
        var projects = await new ProjectStore(work, clock).All(null, member, stop);
        var all = await new OutcomeStore(work, clock).All(member, stop);
        var outcomes = input.Year is { } year ? all.FindAll(o => o.OnDay.Year == year) : all;
        bool Then(Instant at) => input.Year is null || at.InZone(caller.Community.Zone).Year == input.Year;
        return new Output(
            input.Year,
            [.. all.Select(o => o.OnDay.Year).Distinct().OrderDescending()],
            projects.Count(p => p is { Ending: ProjectEnding.Finished, EndedAt: { } at } && Then(at)),
            projects.Count(p => p.EndedAt is null),
            outcomes,
            projects.ToDictionary(p => p.Id, p => p.Name),
            ImpactCounts.Of(outcomes),
            await alliances.Joined(member ? [Sharing.Projects] : [Sharing.Projects, Sharing.Listing], stop),
            !member
        );
    }
}
