namespace Juluo.Plans;

/// <summary>POST /people/{id}/days — counts today for a person who came, by their plan or else by a pass. For the front desk.</summary>
[Post(
    "/people/{id}/days",
    "spaces.reception",
    AtSite = true,
    Form = typeof(ShowPlansOf),
    Say = "plans.day.counted",
    Undo = "/people/{id}/days/{Id}/undoing"
)]
internal sealed class UseDay(UnitOfWork work, Clock clock, PeopleFacade people, Sites sites)
    : CountDay("plans.day.counted", clock, people, sites)
{
    private readonly DayStore days = new(work, clock);

    private protected override Task<Outcome<DayUse>> Count(
        PersonId person,
        SiteId site,
        LocalDate day,
        PersonId? by,
        CancellationToken stop
    ) => days.Use(person, site, day, by, stop);
}
