namespace Juluo.Plans;

/// <summary>POST /subscriptions/{id}/pauses — pauses a plan from one day to another, both inclusive.</summary>
[Post(
    "/subscriptions/{id}/pauses",
    "spaces.reception",
    Form = typeof(ShowSubscription),
    Say = "plans.subscription.paused",
    Undo = "/subscriptions/{id}/resumption"
)]
internal sealed class PauseSubscription(UnitOfWork work, Clock clock) : Slice<PauseSubscription.Input, Done>
{
    public sealed record Input(SubscriptionId Id, [Required] LocalDate? From = null, [Required] LocalDate? Last = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new SubscriptionStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } subscription)
            return new NotFound();
        var today = clock.Today(caller.Community.Zone);
        if (Decide(subscription, input, today) is { } wrong)
            return wrong;
        return await store.Pause(subscription.Id, input.From!.Value, input.Last!.Value.PlusDays(1), caller.Person, stop);
    }

    internal static Error? Decide(Subscription subscription, Input input, LocalDate today) =>
        (input.From, input.Last) switch
        {
            (null, _) => new Missing("from"),
            (_, null) => new Missing("last"),
            var (from, last) when Days.OutOfReach(from.Value, today) || Days.OutOfReach(last.Value, today) =>
                new SubscriptionErrors.DayOutOfReach("from"),
            var (from, last) when last < from => new SubscriptionErrors.EndsBeforeItBegins(),
            var (from, _) when from < subscription.Begins => new SubscriptionErrors.BeforeItBegins(subscription.Begins),
            var (from, _) when !subscription.Covers(from.Value) => new SubscriptionErrors.IsOver(),
            _ => null,
        };
}
