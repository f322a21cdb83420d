namespace Juluo.Plans;

/// <summary>
/// Plans and passes as other modules use them: who has which plan, what a resource costs, the days that are counted for people who come, and plans that the sample and imports bring.
/// </summary>
public sealed partial class PlansFacade(UnitOfWork work, Clock clock)
{
    /// <summary>A counted day as people see it: by what, and how much is left of that.</summary>
    /// <param name="By">The plan or the pass; null: the desk waived it.</param>
    /// <param name="Left">Days; null: of a plan with every day.</param>
    /// <param name="Granted">Of how many.</param>
    public sealed record CountedDay(DayUseId Id, LocalizedText? By, int? Left, int? Granted);

    /// <summary>The state of a person of whom no day was counted.</summary>
    /// <param name="Has">The plan or pass that gives them one all the same, such as one that the desk took back; null: nothing does.</param>
    /// <param name="HadTrial">They were given their trial day before, used or not.</param>
    public sealed record Uncounted(LocalizedText? Has, bool HadTrial);

    /// <summary>A plan on its newest terms, also one that is no longer offered.</summary>
    public Task<Plan?> Find(PlanId id, CancellationToken stop) => new PlanCatalogue(work, clock).Find(id, stop);

    /// <summary>A plan on the terms of a number. Null if there is no such plan.</summary>
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

    /// <summary>Plans that are offered.</summary>
    public Task<List<Plan>> Offers(CancellationToken stop) => new PlanCatalogue(work, clock).All(retired: false, stop);

    /// <summary>Plans that prices and rules may name.</summary>
    public Task<List<PlanChoice>> Choices(CancellationToken stop) => new RuleStore(work, clock).Plans(stop);

    public Task<List<PriceRow>> Prices(ResourceId resource, CancellationToken stop) => new PriceStore(work, clock).Of(resource, stop);

    /// <summary>All plans that a person has or had, also those that begin later.</summary>
    public Task<List<Subscription>> Subscriptions(PersonId person, CancellationToken stop) =>
        new SubscriptionStore(work, clock).Of(person, stop);

    /// <summary>Plans that a person has on a day, without those that are paused on it.</summary>
    public Task<List<Subscription>> Subscriptions(PersonId person, LocalDate day, CancellationToken stop) =>
        new PlanStore(work, clock).Of(person, day, stop);

    /// <summary>The same of everybody, in one query.</summary>
    public Task<ILookup<PersonId, Subscription>> Subscriptions(LocalDate day, CancellationToken stop) =>
        new PlanStore(work, clock).OfAll(day, stop);

    /// <summary>Which plans these people have on a day, in one query.</summary>
    public Task<ILookup<PersonId, PlanId>> Of(IReadOnlyCollection<PersonId> persons, LocalDate day, CancellationToken stop) =>
        new PlanStore(work, clock).Plans(persons, day, stop);

    /// <summary>Whether a plan of a person lets them use a site as the address of their business.</summary>
    public Task<bool> IncludesAddress(PersonId person, SiteId site, LocalDate day, CancellationToken stop) =>
        new PlanStore(work, clock).MailAddress(person, site, day, stop);

    /// <summary>Gives a person a plan on these terms, which they agreed to themselves, with what it includes in the month it begins.</summary>
    public async Task<Outcome<SubscriptionId>> Take(Plan plan, PersonId person, LocalDate from, LocalDate? until, CancellationToken stop)
    {
        var given = await new SubscriptionStore(work, clock).Give(plan, person, from, until, person, stop);
        if (!given.Failed)
            await new CreditStore(work, clock).Grant(person, from, stop);
        return given;
    }

    public Task<PlanId> Add(PlanDetails details, PlanTerms terms, CancellationToken stop, string? externalId = null, PersonId? by = null) =>
        new PlanCatalogue(work, clock).Add(details, terms, by, stop, externalId);

    /// <summary>Passes that are on sale.</summary>
    public Task<List<Pass>> Passes(CancellationToken stop) => new PassCatalogue(work, clock).All(retired: false, stop);

    public Task<PassId> Add(Pass pass, CancellationToken stop) => new PassCatalogue(work, clock).Add(pass, stop);

    /// <summary>Gives a person a plan on its newest terms, with what it includes this month. Months that began before today were billed elsewhere.</summary>
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

    /// <summary>Sells a person a pass at its price of now.</summary>
    public async Task<Outcome<CreditId>> Sell(PassId pass, PersonId person, LocalDate from, CancellationToken stop) =>
        await new PassCatalogue(work, clock).Find(pass, stop) is { } found
            ? await new CreditStore(work, clock).Sell(found, person, null, from, null, stop)
            : new NotFound();

    /// <summary>Whether there is anything by which a person could come: a community without plans and passes asks no one for one.</summary>
    public Task<bool> Offered(CancellationToken stop) =>
        work.Find<bool>(
            $"""
            select exists (select from plans.plan where community_id = {work.Community} and retired_at is null)
              or exists (select from plans.pass where community_id = {work.Community} and retired_at is null and kind <> 'hours')
            """,
            stop
        );

    /// <summary>The passes that are good for the day on which they are sold: the cheapest first, the trial last.</summary>
    public async Task<List<Pass>> DayPasses(CancellationToken stop) =>
        [.. (await Passes(stop)).Where(p => p.Kind is PassKind.Trial or PassKind.Day).OrderBy(p => p.Kind == PassKind.Trial)];

    /// <summary>A person came to a site: the day is counted by what fits best of what they have, once.</summary>
    /// <returns>False: nothing that they have gives them a day here, or the desk took it back.</returns>
    public Task<bool> CountDay(PersonId person, SiteId site, LocalDate day, CancellationToken stop) =>
        new DayStore(work, clock).Come(person, site, day, stop);

    /// <summary>Whether a day of a person was counted at a site, or a pass of theirs has one left for it.</summary>
    public Task<bool> HasDay(PersonId person, SiteId site, LocalDate day, CancellationToken stop) =>
        new DayStore(work, clock).Has(person, site, day, stop);

    /// <summary>What was counted for some people on a day.</summary>
    public Task<Dictionary<PersonId, CountedDay>> CountedDays(
        IReadOnlyCollection<PersonId> persons,
        LocalDate day,
        CancellationToken stop
    ) => new DayStore(work, clock).On(persons, day, stop);

    /// <summary>How it stands with people of whom no day was counted at a site.</summary>
    public async Task<Dictionary<PersonId, Uncounted>> UncountedDays(
        IReadOnlyCollection<PersonId> persons,
        SiteId site,
        LocalDate day,
        CancellationToken stop
    ) => persons.Count == 0 ? [] : await new UncountedStore(work).Of(persons, site, day, stop);

    /// <summary>Since when there is anything by which a person could come; null: nothing.</summary>
    public async Task<Instant?> OfferedSince(CancellationToken stop) =>
        await Offered(stop) ? await new UncountedStore(work).OfferedSince(stop) : null;

    /// <summary>The days between two, both included, on which a day of these people was counted.</summary>
    public Task<HashSet<(PersonId Person, LocalDate Day)>> CountedDays(
        IReadOnlyCollection<PersonId> persons,
        LocalDate first,
        LocalDate last,
        CancellationToken stop
    ) => new UncountedStore(work).Counted(persons, first, last, stop);
}
