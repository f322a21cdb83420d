namespace Juluo.Plans;

/// <summary>Charges each month of a plan when it begins. Former members are not charged, even if their plan was never ended.</summary>
[Named("plans.charge-months")]
internal sealed class ChargeMonths(UnitOfWork work, Clock clock, PeopleFacade people) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var charges = new MonthCharges(work, clock);
        var due = await charges.Due(stop);
        var persons = await people.Named([.. due.Select(d => d.Person).Distinct()], stop);
        foreach (var (subscription, person) in due)
            if (persons.GetValueOrDefault(person) is { State: not PersonState.Alumni })
                await charges.Settle(subscription, stop);
    }
}
