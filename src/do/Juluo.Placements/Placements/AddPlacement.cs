namespace Juluo.Placements;

/// <summary>POST /placements — posts a placement: the work, the period, the days a week, and who pays. The caller becomes the host's contact.</summary>
[Post("/placements", PlacementRights.Post, Form = typeof(NewPlacement), Then = "/placements/{Id}", Say = "placements.posted")]
internal sealed class AddPlacement(UnitOfWork work, Clock clock, Outbox outbox, OrganisationsFacade organisations)
    : Slice<AddPlacement.Input, Created<PlacementId>>
{
    [Required(nameof(Host))]
    public sealed record Input : PlacementDetails
    {
        public override IEnumerable<Error> Check(ZonedDateTime now) => [.. base.Check(now), .. CheckDays(now.Date, null)];
    }

    public override async Task<Outcome<Created<PlacementId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var said = input.Trimmed();
        var wrong = new List<Error>();
        var all = await organisations.All(stop);
        if (said.Host is null)
            wrong.Add(new Missing("host"));
        else if ((await NewPlacement.Hosts(organisations, all, caller, stop)).All(o => o.Id != said.Host))
            wrong.Add(new PlacementErrors.NotYourHost());
        if (said.Sponsor is { } sponsor && all.TrueForAll(o => o.Id != sponsor))
            wrong.Add(new NotOffered("sponsor"));
        if (wrong.Count > 0)
            return wrong;
        var id = await new PlacementStore(work, clock).Post(said, caller.Self, stop);
        await outbox.Publish(new PlacementChanged(id, PlacementChanged.Posted), stop);
        return new Created<PlacementId>(id);
    }
}
