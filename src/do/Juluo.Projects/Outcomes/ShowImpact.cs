namespace Juluo.Projects;

/// <summary>GET /projects/impact — shows the community's projects and their outcomes by kind, order of magnitude and sustainable development goal. Visitors read those of public projects.</summary>
[Get("/projects/impact", Requires.Nothing, Page = typeof(ImpactPage))]
public sealed class ShowImpact(UnitOfWork work, Clock clock, AlliancesFacade alliances) : Slice<ShowImpact.Input, ShowImpact.Output>
{
    /// <param name="Year">The year to show; null for all years.</param>
    public sealed record Input([property: Within(1900, 2200)] int? Year = null);

    /// <param name="Years">The years that have outcomes, latest first.</param>
    /// <param name="Finished">The number of projects that finished their work, in the year if one is given.</param>
    /// <param name="Going">The number of projects that continue today, whatever the year.</param>
    /// <param name="Alliances">The alliances that share projects; the page links to the outcomes of each.</param>
    public sealed record Output(
        int? Year,
        IReadOnlyList<int> Years,
        int Finished,
        int Going,
        IReadOnlyList<ProjectOutcome> Outcomes,
        IReadOnlyDictionary<ProjectId, LocalizedText> Projects,
        ImpactCounts Counts,
        IReadOnlyList<AllianceCard> Alliances,
        bool Visitor
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var member = caller.May(ProjectRights.See);
        // Projects visible to their team only are not counted in any figure that others read.
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
