namespace Juluo.Grants;

/// <summary>GET /grants/{id}/settings — shows the forms that change a grant and its criteria, and take it off the list.</summary>
[Get("/grants/{id}/settings", GrantRights.Post, Page = typeof(GrantSettingsPage))]
public sealed class ShowGrantSettings(UnitOfWork work, Clock clock) : Slice<ShowGrantSettings.Input, ShowGrantSettings.Output>
{
    public sealed record Input(GrantId Id);

    public sealed record Output(Grant Programme, IReadOnlyList<Criterion> Criteria);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new GrantStore(work, clock).Find(input.Id, caller, stop) is { } grant && GrantRights.MayChange(grant, caller)
            ? new Output(grant, await new CriterionStore(work, clock).Of(grant.Id, stop))
            : new NotFound();
}
