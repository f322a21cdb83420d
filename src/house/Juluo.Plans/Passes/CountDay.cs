namespace Juluo.Plans;

/// <summary>The front desk counts today, or an earlier day that nothing covered, for a person who is or was at an open site. Subclasses decide how the day is paid.</summary>
internal abstract class CountDay(string said, Clock clock, PeopleFacade people, Sites sites) : Slice<CountDay.Input, CountDay.Output>
{
    /// <summary>The number of past days on which the desk can still count or waive a day; earlier ones fail with <see cref="PassErrors.NotThatDay"/>.</summary>
    public const int DaysBack = 60;

    /// <param name="On">A day of the last 60 that nothing covered, or null for today.</param>
    public sealed record Input(PersonId Id, SiteId Site, LocalDate? On = null);

    public sealed record Output(DayUseId Id);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            !caller.May(SpacesModule.Reception, input.Site)
            || await people.Find(input.Id, stop) is not { } person
            || (await sites.All(stop)).Find(s => s.Id == input.Site && s.ClosedAt is null) is not { } site
        )
            return new NotFound();
        var today = clock.Today(site.ZoneOr(caller.Community.Zone));
        if (input.On is { } on && OutOfReach(on, today))
            return new PassErrors.NotThatDay(DaysBack);
        var counted = await Count(person.Id, site.Id, input.On ?? today, caller.Person, stop);
        return counted.Failed ? counted.As<Output>() : new Output(counted.Value.Id);
    }

    private protected abstract Task<Outcome<DayUse>> Count(
        PersonId person,
        SiteId site,
        LocalDate day,
        PersonId? by,
        CancellationToken stop
    );

    protected override Next? After(Input input, Output output, Caller caller) =>
        input.On is null ? Back(caller, said) : new(Uncovered, $"{said}.then", Undo: $"/people/{input.Id}/days/{output.Id}/undoing");

    internal const string Uncovered = "/visits/uncovered";

    internal static bool OutOfReach(LocalDate day, LocalDate today) => day > today || day < today.PlusDays(-DaysBack);

    /// <summary>Returns the page of the day for a desk of one site, which may not see people's plans; null otherwise.</summary>
    internal static Next? Back(Caller caller, string said) => caller.May(SpacesModule.Reception) ? null : new("/today", said);
}
