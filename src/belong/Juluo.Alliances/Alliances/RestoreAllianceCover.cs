namespace Juluo.Alliances;

/// <summary>POST /alliances/{id}/cover/{change}/restoration — restores the cover of an alliance as it was before its last change.</summary>
[Post(
    "/alliances/{id}/cover/{change}/restoration",
    AllianceRights.Ally,
    Form = typeof(ShowAlliance),
    Then = "#cover",
    Say = "pictures.cover.restored"
)]
internal sealed class RestoreAllianceCover(UnitOfWork work, Communities communities, Clock clock) : Slice<RestoreAllianceCover.Input, Done>
{
    public sealed record Input(AllianceId Id, CoverId Change);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new AllianceStore(work, communities, clock).Find(input.Id, stop) is not { State: AllyState.Member })
            return new NotFound();
        return await AllianceCovers.Store(work, clock).Restore(input.Id.Value, input.Change, stop);
    }
}
