namespace Juluo.Plans;

/// <summary>Plans and passes that are brought rather than made on a page: by the sample and by imports.</summary>
public sealed class PlanFacade(UnitOfWork work, Clock clock)
{
    public Task<PlanId> Add(PlanName name, PlanTerms terms, CancellationToken stop, string? externalId = null) =>
        new PlanCatalogue(work, clock).Add(name, terms, null, stop, externalId);

    public Task<PassId> Add(Pass pass, CancellationToken stop) => new PassCatalogue(work, clock).Add(pass, stop);

    /// <summary>Gives somebody a plan on its newest terms, with what it includes this month. Months that began before today were billed elsewhere.</summary>
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

    /// <summary>Sells somebody a pass at its price of now.</summary>
    public async Task<Outcome<CreditId>> Sell(PassId pass, PersonId person, LocalDate from, CancellationToken stop) =>
        await new PassCatalogue(work, clock).Find(pass, stop) is { } found
            ? await new CreditStore(work, clock).Sell(found, person, null, from, null, stop)
            : new NotFound();
}
