namespace Juluo.Alliances;

/// <summary>POST /alliances/{id}/cover — sets the picture under which this community's people see an alliance; without a file, changes the description of the picture that is there.</summary>
[Post(
    "/alliances/{id}/cover",
    AllianceRights.Ally,
    Form = typeof(ShowAlliance),
    MostBytes = PhotoPress.MostBytes + 64 * 1024,
    PerMinute = 10,
    Then = "#cover",
    Say = "pictures.cover.saved",
    Undo = "/alliances/{id}/cover/{Id}/restoration"
)]
[PictureField(CoverUpload.Field, Cover.Large, Cover.Small)]
internal sealed class ChangeAllianceCover(UnitOfWork work, Communities communities, Clock clock, CoverUpload upload)
    : Slice<ChangeAllianceCover.Input, Created<CoverId>>
{
    public sealed record Input(AllianceId Id, LocalizedText? Words = null);

    public override async Task<Outcome<Created<CoverId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new AllianceStore(work, communities, clock).Find(input.Id, stop) is not { State: AllyState.Member })
            return new NotFound();
        return await upload.Change(AllianceCovers.Store(work, clock), input.Id.Value, input.Words, stop);
    }
}
