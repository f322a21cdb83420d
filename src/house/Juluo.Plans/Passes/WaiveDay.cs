namespace Juluo.Plans;

/// <summary>POST /people/{id}/days/waiving — waives the day of a person who is here without a plan or a pass, so that it costs nothing. For the front desk.</summary>
[Post(
    "/people/{id}/days/waiving",
    "spaces.reception",
    AtSite = true,
    Form = typeof(ShowPlansOf),
    Say = "plans.day.waived",
    Undo = "/people/{id}/days/{Id}/undoing"
)]
internal sealed class WaiveDay(UnitOfWork work, Clock clock, PeopleFacade people, Sites sites)
    : CountDay("plans.day.waived", clock, people, sites)
{
    private readonly DayStore days = new(work, clock);

    private protected override Task<Outcome<DayUse>> Count(
        PersonId person,
        SiteId site,
        LocalDate day,
        PersonId? by,
        CancellationToken stop
    ) => days.Waive(person, site, day, by, stop);
}
