namespace Juluo.Spaces;

/// <summary>POST /floors/{id}/zones/{zone} — changes a zone's name, its capacity, and its place on the plan.</summary>
[Post("/floors/{id}/zones/{zone}", SpacesModule.Manage, Form = typeof(ShowFloor))]
internal sealed class ChangeZone(UnitOfWork work, Clock clock) : Slice<ChangeZone.Input, Done>
{
    public sealed record Input(FloorId Id, ZoneId Zone, LocalizedText? Name = null, int? Capacity = null) : CellsInput;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FloorStore(work, clock);
        if (
            await store.FindZone(input.Zone, stop) is not { } before
            || before.Floor != input.Id
            || await store.Find(before.Floor, stop) is not { } floor
        )
            return new NotFound();
        var at = input.Read(floor);
        if (at.Failed)
            return at.As<Done>();
        var zone = AddZone.Decide(before.Id, floor, input.Name, input.Capacity, at.Value);
        if (zone.Failed)
            return zone.As<Done>();
        await store.KeepZone(zone.Value, stop);
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        input.Step is { } step
            ? new($"/floors/{input.Id}?at={input.Zone}&step={Uri.EscapeDataString(step)}#at")
            : new($"/floors/{input.Id}?at={input.Zone}#at", "spaces.zone.kept");
}
