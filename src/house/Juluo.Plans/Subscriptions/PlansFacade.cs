namespace Juluo.Plans;

/// <summary>Gives other modules access to plans and passes: the plans of people, prices of resources, counted days on site, and adding plans from samples and imports.</summary>
public sealed partial class PlansFacade(UnitOfWork work, Clock clock)
{
    /// <summary>A counted day for display, with the plan or pass that pays and what is left of it.</summary>
    /// <param name="By">The plan or pass, or null if the desk waived it.</param>
    /// <param name="Left">The days left; null for a plan with every day.</param>
    /// <param name="Granted">The total number of days.</param>
    public sealed record CountedDay(DayUseId Id, LocalizedText? By, int? Left, int? Granted);

    /// <summary>The state of a person without a counted day.</summary>
    /// <param name="Has">The plan or pass that would still cover the day, for example after the desk undid it; null if there is none.</param>
    /// <param name="HadTrial">True if they were given a trial day before, used or not.</param>
    public sealed record Uncounted(LocalizedText? Has, bool HadTrial);

    /// <summary>Finds a plan with its latest terms, even if it is retired.</summary>
    public Task<Plan?> Find(PlanId id, CancellationToken stop) => new PlanCatalogue(work, clock).Find(id, stop);

    /// <summary>Finds a plan with a certain version of its terms. Null if there is no such plan.</summary>
    public async Task<Plan?> Find(PlanId id, int terms, CancellationToken stop)
    {
        var catalogue = new PlanCatalogue(work, clock);
        return await catalogue.Find(id, stop) is { } plan
            ? plan with
            {
                Terms = (await catalogue.History(id, stop)).Find(t => t.Terms.Number == terms).Terms,
                Holders = 0,
            }
            : null;
    }

    /// <summary>Returns the plans on offer; retired ones are left out.</summary>
    public Task<List<Plan>> Offers(CancellationToken stop) => new PlanCatalogue(work, clock).All(retired: false, stop);

    /// <summary>Returns the plans that prices and rules can refer to; retired ones are left out.</summary>
    public Task<List<PlanChoice>> Choices(CancellationToken stop) => new RuleStore(work, clock).Plans(stop);

    public Task<List<PriceRow>> Prices(ResourceId resource, CancellationToken stop) => new PriceStore(work, clock).Of(resource, stop);

    /// <summary>Returns all subscriptions of a person: past, current and future, but not withdrawn ones.</summary>
    public Task<List<Subscription>> Subscriptions(PersonId person, CancellationToken stop) =>
        new SubscriptionStore(work, clock).Of(person, stop);

    /// <summary>Returns the subscriptions of a person that cover a day and are not paused on it.</summary>
    public Task<List<Subscription>> Subscriptions(PersonId person, LocalDate day, CancellationToken stop) =>
        new PlanStore(work, clock).Of(person, day, stop);

    /// <summary>Returns everyone's subscriptions that cover a day and are not paused on it, in one query; people without any are missing.</summary>
    public Task<ILookup<PersonId, Subscription>> Subscriptions(LocalDate day, CancellationToken stop) =>
        new PlanStore(work, clock).OfAll(day, stop);

    /// <summary>Returns the plans that these people have on a day, without paused ones, in one query; people without any are missing.</summary>
    public Task<ILookup<PersonId, PlanId>> Of(IReadOnlyCollection<PersonId> persons, LocalDate day, CancellationToken stop) =>
        new PlanStore(work, clock).Plans(persons, day, stop);

    /// <summary>Checks if a plan of a person includes using a site as a business address.</summary>
    public Task<bool> IncludesAddress(PersonId person, SiteId site, LocalDate day, CancellationToken stop) =>
        new PlanStore(work, clock).MailAddress(person, site, day, stop);

    /// <summary>Gives a person a plan on terms that they accepted themselves, and grants what it includes in its first month.</summary>
    public async Task<Outcome<SubscriptionId>> Take(Plan plan, PersonId person, LocalDate from, LocalDate? until, CancellationToken stop)
    {
        var given = await new SubscriptionStore(work, clock).Give(plan, person, from, until, person, stop);
        if (!given.Failed)
            await new CreditStore(work, clock).Grant(person, from, stop);
        return given;
    }

    public Task<PlanId> Add(PlanDetails details, PlanTerms terms, CancellationToken stop, string? externalId = null, PersonId? by = null) =>
        new PlanCatalogue(work, clock).Add(details, terms, by, stop, externalId);

    /// <summary>Returns the passes that are on sale; retired ones are left out.</summary>
    public Task<List<Pass>> Passes(CancellationToken stop) => new PassCatalogue(work, clock).All(retired: false, stop);

    public Task<PassId> Add(Pass pass, CancellationToken stop) => new PassCatalogue(work, clock).Add(pass, stop);

    /// <summary>Gives a person a plan on its latest terms, and grants what it includes this month. Months that began before today were billed elsewhere.</summary>
    public async Task<Outcome<SubscriptionId>> Give(PlanId plan, PersonId person, LocalDate from, LocalDate? until, CancellationToken stop)
    {
        if (await new PlanCatalogue(work, clock).Find(plan, stop) is not { } found)
            return new NotFound();
        var today = clock.Today(work.Community.Zone);
        var given = await new SubscriptionStore(work, clock).Give(found, person, from, until, null, stop, chargedFrom: today);
        if (!given.Failed)
            await new CreditStore(work, clock).Grant(person, today, stop);
        return given;
    }

    /// <summary>Sells a pass to a person at its current price.</summary>
    public async Task<Outcome<CreditId>> Sell(PassId pass, PersonId person, LocalDate from, CancellationToken stop) =>
        await new PassCatalogue(work, clock).Find(pass, stop) is { } found
            ? await new CreditStore(work, clock).Sell(found, person, null, from, null, stop)
            : new NotFound();

    /// <summary>Checks if plans or day passes are on offer; without any, no one needs one.</summary>
    public Task<bool> Offered(CancellationToken stop) =>
        work.Find<bool>(
            $"""
            select exists (select from plans.plan where community_id = {work.Community} and retired_at is null)
              or exists (select from plans.pass where community_id = {work.Community} and retired_at is null and kind <> 'hours')
            """,
            stop
        );

    /// <summary>Returns the passes that cover the day on which they are sold: the cheapest first, the trial last.</summary>
    public async Task<List<Pass>> DayPasses(CancellationToken stop) =>
        [.. (await Passes(stop)).Where(p => p.Kind is PassKind.Trial or PassKind.Day).OrderBy(p => p.Kind == PassKind.Trial)];

    /// <summary>Counts the day when a person arrives at a site, by the best match of their plans and passes. Each day counts once.</summary>
    /// <returns>False if nothing covers the day, or the desk undid it.</returns>
    public Task<bool> CountDay(PersonId person, SiteId site, LocalDate day, CancellationToken stop) =>
        new DayStore(work, clock).Come(person, site, day, stop);

    /// <summary>Checks if a day of a person was counted at a site, or a pass of theirs has one left there.</summary>
    public Task<bool> HasDay(PersonId person, SiteId site, LocalDate day, CancellationToken stop) =>
        new DayStore(work, clock).Has(person, site, day, stop);

    /// <summary>Finds the days that were counted for some people on a date.</summary>
    public Task<Dictionary<PersonId, CountedDay>> CountedDays(
        IReadOnlyCollection<PersonId> persons,
        LocalDate day,
        CancellationToken stop
    ) => new DayStore(work, clock).On(persons, day, stop);

    /// <summary>Finds what could cover the day for people without a counted day at a site.</summary>
    public async Task<Dictionary<PersonId, Uncounted>> UncountedDays(
        IReadOnlyCollection<PersonId> persons,
        SiteId site,
        LocalDate day,
        CancellationToken stop
    ) => persons.Count == 0 ? [] : await new UncountedStore(work).Of(persons, site, day, stop);

    /// <summary>Finds the time since which plans or day passes exist; null if none are on offer now.</summary>
    public async Task<Instant?> OfferedSince(CancellationToken stop) =>
        await Offered(stop) ? await new UncountedStore(work).OfferedSince(stop) : null;

    /// <summary>Finds the days between two, both inclusive, that were counted for these people.</summary>
    public Task<HashSet<(PersonId Person, LocalDate Day)>> CountedDays(
        IReadOnlyCollection<PersonId> persons,
        LocalDate first,
        LocalDate last,
        CancellationToken stop
    ) => new UncountedStore(work).Counted(persons, first, last, stop);
}
