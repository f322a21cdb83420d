namespace Juluo.Plans;

/// <summary>The front desk counts today for a person who is at an open site: in which way, the class says.</summary>
internal abstract class CountDay(string said, Clock clock, PeopleFacade people, Sites sites) : Slice<CountDay.Input, CountDay.Output>
{
    public sealed record Input(PersonId Id, SiteId Site);

    public sealed record Output(DayUseId Id);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            !caller.May(SpacesModule.Reception, input.Site)
            || await people.Find(input.Id, stop) is not { } person
            || (await sites.All(stop)).Find(s => s.Id == input.Site && s.ClosedAt is null) is not { } site
        )
            return new NotFound();
        var counted = await Count(person.Id, site.Id, clock.Today(site.ZoneOr(caller.Community.Zone)), caller.Person, stop);
        return counted.Failed ? counted.As<Output>() : new Output(counted.Value.Id);
    }

    private protected abstract Task<Outcome<DayUse>> Count(
        PersonId person,
        SiteId site,
        LocalDate day,
        PersonId? by,
        CancellationToken stop
    );

    protected override Next? After(Input input, Output output, Caller caller) => Back(caller, said);

    /// <summary>A desk of one site comes back to its day: people's plans are the community's to show.</summary>
    internal static Next? Back(Caller caller, string said) => caller.May(SpacesModule.Reception) ? null : new("/today", said);
}
