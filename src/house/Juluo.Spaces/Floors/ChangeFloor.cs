namespace Juluo.Spaces;

/// <summary>POST /floors/{id}/details — changes a floor's name, level and size. It must stay large enough for everything on it.</summary>
[Post("/floors/{id}/details", SpacesModule.Manage, Form = typeof(ShowFloor), Say = "spaces.floor.kept")]
internal sealed class ChangeFloor(UnitOfWork work, Clock clock) : Slice<ChangeFloor.Input, Done>
{
    public sealed record Input(
        FloorId Id,
        [Required] int? Level = null,
        [Required, Length(Floor.MostName)] LocalizedText? Name = null,
        int Wide = 24,
        int Deep = 16
    ) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) => AddFloor.Decide(default, default, Level, Name, Wide, Deep).Errors;
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FloorStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } before)
            return new NotFound();
        var floor = AddFloor.Decide(before.Id, before.Site, input.Level, input.Name, input.Wide, input.Deep);
        if (floor.Failed)
            return floor.As<Done>();
        var placed = (await store.Zones([before.Id], stop))
            .Select(z => z.At)
            .Concat((await store.Resources(before.Id, stop)).Select(r => r.At));
        if (placed.Count(at => at is { } cells && !cells.Fits(input.Wide, input.Deep)) is > 0 and var outside)
            return new FloorErrors.ThingsOutside(outside);
        var kept = await store.Keep(floor.Value, stop);
        return kept.Failed ? kept.As<Done>() : Done.It;
    }
}
