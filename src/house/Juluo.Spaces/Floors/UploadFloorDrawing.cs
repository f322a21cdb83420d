namespace Juluo.Spaces;

/// <summary>POST /floors/{id}/drawing — uploads a drawing under the plan's grid. It is sanitized before it is stored.</summary>
[Post("/floors/{id}/drawing", SpacesModule.Manage, Form = typeof(ShowFloor), MostBytes = SafeSvg.MostBytes + 64 * 1024)]
[FileField("drawing", Required = true)]
internal sealed class UploadFloorDrawing(UnitOfWork work, Clock clock, Uploads uploads)
    : Slice<UploadFloorDrawing.Input, UploadFloorDrawing.Output>
{
    public sealed record Input(FloorId Id);

    public sealed record Output(int LeftOut);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FloorStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } floor)
            return new NotFound();
        if (uploads["drawing"] is not { } sent)
            return new FloorErrors.NoDrawing();
        if (sent.Length > SafeSvg.MostBytes)
            return new FloorErrors.DrawingTooLarge(SafeSvg.MostBytes / 1024);
        await using var stream = sent.OpenReadStream();
        var drawing = SafeSvg.Clean(stream);
        if (drawing.Failed)
            return drawing.As<Output>();
        await store.SetDrawing(floor.Id, drawing.Value.Svg, stop);
        return new Output(drawing.Value.LeftOut);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/floors/{input.Id}",
            "spaces.drawing.kept",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["count"] = output.LeftOut.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
