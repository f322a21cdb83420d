namespace Juluo.Projects;

/// <summary>The widget on an alliance's page that counts its communities' outcomes, if projects are shared.</summary>
[Named("impact-of-alliance")]
[Widget(OfAlliance.Dashboard, ProjectRights.See, typeof(ImpactOfAllianceWidget), 10)]
public sealed class ImpactOfAlliance(UnitOfWork work, Clock clock, AlliancesFacade alliances) : Slice<OfAlliance, ImpactOfAlliance.Output>
{
    public sealed record Output(AllianceId Alliance, int Outcomes, int Projects, int Communities);

    public override async Task<Outcome<Output>> Handle(OfAlliance input, Caller caller, CancellationToken stop)
    {
        if (!(await alliances.Joined([Sharing.Projects], stop)).Exists(a => a.Id == input.Id))
            return new NotFound();
        var rows = await new OutcomeStore(work, clock).OfAlliance(input.Id, member: true, stop);
        return new Output(
            input.Id,
            rows.Count(r => r.Outcome is not null),
            rows.DistinctBy(r => r.Project).Count(),
            rows.DistinctBy(r => r.OfCommunity).Count()
        );
    }
}
