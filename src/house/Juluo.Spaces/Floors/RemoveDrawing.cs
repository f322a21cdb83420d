namespace Juluo.Spaces;

/// <summary>POST /floors/{id}/drawing/removal — removes the drawing of a floor. The grid remains.</summary>
[Post("/floors/{id}/drawing/removal", SpacesModule.Manage, Form = typeof(ShowFloor), Say = "spaces.drawing.removed")]
internal sealed class RemoveDrawing(UnitOfWork work, Clock clock) : Slice<RemoveDrawing.Input, Done>
{
    public sealed record Input(FloorId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FloorStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } floor)
            return new NotFound();
        await store.SetDrawing(floor.Id, null, stop);
        return Done.It;
    }
}
