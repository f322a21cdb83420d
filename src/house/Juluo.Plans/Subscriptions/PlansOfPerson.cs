namespace Juluo.Plans;

/// <summary>Widget on a person's page, for the front desk: their plans, and a link to give them one.</summary>
[Named("plans-of-person")]
[Widget(Dashboard.Person, "spaces.reception", typeof(PlansOfPersonWidget), 60)]
public sealed class PlansOfPerson(UnitOfWork work, Clock clock) : Slice<OfPerson, PlansOfPerson.Output>
{
    public sealed record Output(PersonId Person, IReadOnlyList<Subscription> Subscriptions, LocalDate Today);

    public override async Task<Outcome<Output>> Handle(OfPerson input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var all = await new SubscriptionStore(work, clock).Of(input.Id, stop);
        return new Output(input.Id, [.. all.Where(s => s.Ends is null || s.Ends > today)], today);
    }
}
