namespace Juluo.Alliances;

/// <summary>POST /alliances/{id}/cover/removal — removes the cover of an alliance. It can be restored for a day.</summary>
[Post(
    "/alliances/{id}/cover/removal",
    AllianceRights.Ally,
    Form = typeof(ShowAlliance),
    Then = "#cover",
    Say = "pictures.cover.removed",
    Undo = "/alliances/{id}/cover/{Id}/restoration"
)]
internal sealed class RemoveAllianceCover(UnitOfWork work, Communities communities, Clock clock)
    : Slice<RemoveAllianceCover.Input, Created<CoverId>>
{
    public sealed record Input(AllianceId Id);

    public override async Task<Outcome<Created<CoverId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new AllianceStore(work, communities, clock).Find(input.Id, stop) is not { State: AllyState.Member })
            return new NotFound();
        return await AllianceCovers.Store(work, clock).Remove(input.Id.Value, stop);
    }
}
