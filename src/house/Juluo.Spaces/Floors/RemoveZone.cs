namespace Juluo.Spaces;

/// <summary>POST /floors/{id}/zones/{zone}/removal — a zone in which nothing stands and nothing happened goes.</summary>
[Post("/floors/{id}/zones/{zone}/removal", SpacesModule.Manage, Form = typeof(ShowFloor))]
internal sealed class RemoveZone(Work work, Clock clock) : Slice<RemoveZone.Input, Done>
{
    public sealed record Input(FloorId Id, ZoneId Zone);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var book = new FloorBook(work, clock);
        return (await book.FindZone(input.Zone, stop))?.Floor == input.Id ? await book.Remove(input.Zone, stop) : new NotFound();
    }

    protected override Next After(Input input, Done output, Caller caller) => new($"/floors/{input.Id}", "places.zone.removed");
}
