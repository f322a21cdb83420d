namespace Juluo.Circles;

/// <summary>POST /circles/{id}/cover — sets the picture at the head of a circle's page; without a file, changes the description of the picture that is there.</summary>
[Post(
    "/circles/{id}/cover",
    CircleRights.TakePartIn,
    Form = typeof(ShowCircleSettings),
    MostBytes = PhotoPress.MostBytes + 64 * 1024,
    PerMinute = 10,
    Then = "#cover",
    Say = "pictures.cover.saved",
    Undo = "/circles/{id}/cover/{Id}/restoration"
)]
[PictureField(CoverUpload.Field, Cover.Large, Cover.Small)]
internal sealed class ChangeCircleCover(UnitOfWork work, Clock clock, CoverUpload upload) : Slice<ChangeCircleCover.Input, Created<CoverId>>
{
    public sealed record Input(CircleId Id, LocalizedText? Words = null);

    public override async Task<Outcome<Created<CoverId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new CircleStore(work, clock).Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Coordinate)
            return new CircleErrors.OnlyForCoordinators();
        return await upload.Change(CircleCovers.Store(work, clock), input.Id.Value, input.Words, stop);
    }
}
