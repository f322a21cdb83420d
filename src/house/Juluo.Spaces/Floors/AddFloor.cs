namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/floors — adds a floor to a site, with an empty plan.</summary>
[Post("/sites/{id}/floors", SpacesModule.Manage, Form = typeof(ShowSiteSettings), Then = "/floors/{Id}", Say = "spaces.floor.added")]
internal sealed class AddFloor(UnitOfWork work, Sites sites, Clock clock) : Slice<AddFloor.Input, AddFloor.Output>
{
    public sealed record Input(
        SiteId Id,
        [Required] int? Level = null,
        [Required, Length(Floor.MostName)] LocalizedText? Name = null,
        int Wide = 24,
        int Deep = 16
    ) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) => AddFloor.Decide(default, default, Level, Name, Wide, Deep).Errors;
    }

    public sealed record Output(FloorId Id) : ICreated<FloorId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        var store = new FloorStore(work, clock);
        var floor = Decide(store.NewFloor(), site.Id, input.Level, input.Name, input.Wide, input.Deep);
        if (floor.Failed)
            return floor.As<Output>();
        var kept = await store.Keep(floor.Value, stop);
        return kept.Failed ? kept.As<Output>() : new Output(kept.Value);
    }

    internal static Outcome<Floor> Decide(FloorId id, SiteId site, int? level, LocalizedText? name, int wide, int deep)
    {
        var wrong = new List<Error>();
        if (level is null or < Floor.Lowest or > Floor.Highest)
            wrong.Add(new FloorErrors.NoLevel(Floor.Lowest, Floor.Highest));
        foreach (var (field, cells) in new[] { ("wide", wide), ("deep", deep) })
            if (cells is < Floor.LeastCells or > Floor.MostCells)
                wrong.Add(new FloorErrors.NoSize(field, Floor.LeastCells, Floor.MostCells));
        return wrong.Count > 0 ? wrong : new Floor(id, site, level!.Value, name!, wide, deep, null);
    }
}
