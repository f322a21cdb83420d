namespace Juluo.Projects;

/// <summary>
/// GET /alliances/{alliance}/impact — shows the outcomes of public projects in an alliance's communities. Only communities that signed to share projects are included, and this one must have,
/// too. Visitors see only communities that may be named in public.
/// </summary>
[Get("/alliances/{alliance}/impact", Requires.Nothing, Page = typeof(AllianceImpactPage))]
public sealed class ShowAllianceImpact(
    UnitOfWork work,
    Clock clock,
    AlliancesFacade alliances,
    Communities communities,
    PublicAddress address
) : Slice<ShowAllianceImpact.Input, ShowAllianceImpact.Output>
{
    public sealed record Input(AllianceId Alliance);

    /// <param name="Path">The address of the project in the community that runs it.</param>
    /// <param name="Currency">The currency of the value: that of the community that runs the project.</param>
    public sealed record Entry(ProjectOutcome Outcome, LocalizedText Project, LocalizedText Community, string Path, string Currency);

    /// <param name="Finished">The number of projects that finished their work.</param>
    /// <param name="Going">The number of projects that continue.</param>
    /// <param name="Communities">The number of communities that have a public project.</param>
    /// <param name="Entries">The outcomes, latest first.</param>
    /// <param name="Currency">The currency of all values; null if there are several, so that values cannot be counted together.</param>
    public sealed record Output(
        AllianceCard Alliance,
        int Finished,
        int Going,
        int Communities,
        IReadOnlyList<Entry> Entries,
        ImpactCounts Counts,
        string? Currency,
        bool Visitor
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var member = caller.May(ProjectRights.See);
        var shared = await alliances.Joined(member ? [Sharing.Projects] : [Sharing.Projects, Sharing.Listing], stop);
        if (shared.Find(a => a.Id == input.Alliance) is not { } alliance)
            return new NotFound();
        var rows = await new OutcomeStore(work, clock).OfAlliance(alliance.Id, member, stop);
        var of = new Dictionary<CommunityId, Community>();
        foreach (var id in rows.Select(r => r.OfCommunity).Distinct())
            of[id] = await communities.Of(id, stop);
        var projects = rows.DistinctBy(r => r.Project).ToList();
        var entries = rows.Where(r => r.Outcome is not null)
            .OrderByDescending(r => r.Outcome!.OnDay)
            .Select(r => new Entry(
                r.Outcome!,
                r.Name,
                of[r.OfCommunity].Name,
                r.OfCommunity == caller.Community.Id
                    ? $"/projects/{r.Project}"
                    : address.Canonical(of[r.OfCommunity], $"/projects/{r.Project}", caller.Language),
                of[r.OfCommunity].Currency
            ))
            .ToList();
        return new Output(
            alliance,
            projects.Count(p => p.Ending == ProjectEnding.Finished),
            projects.Count(p => p.Ending is null),
            of.Count,
            entries,
            ImpactCounts.Of([.. entries.Select(e => e.Outcome)]),
            entries.Select(e => e.Currency).Distinct().ToList() is [var only] ? only : null,
            !member
        );
    }
}
