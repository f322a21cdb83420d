namespace Juluo.Plans;

/// <summary>Finds the person to ask about a pause: the one who recorded it, if they are still here.</summary>
internal sealed class PausedBy(UnitOfWork work, PeopleFacade people)
{
    private sealed record Step(SubscriptionId Subscription, PersonId? By);

    public async Task<IReadOnlyDictionary<SubscriptionId, AskAboutPause>> Of(
        IReadOnlyList<Subscription> paused,
        Caller caller,
        CancellationToken stop
    )
    {
        var asked = new Dictionary<SubscriptionId, AskAboutPause>();
        if (paused.Count == 0)
            return asked;
        var steps = await work.List<Step>(
            $"""
            select distinct on (subscription_id) subscription_id as subscription, by_person as by from plans.subscription_step
            where community_id = {work.Community} and kind = 'paused' and subscription_id = any({paused.Select(s => s.Id)})
            order by subscription_id, at desc, id desc
            """,
            stop
        );
        var cards = await people.Named([.. steps.Select(s => s.By).OfType<PersonId>().Distinct()], stop);
        foreach (var (subscription, by) in steps)
            if (by is { } who && who != caller.Person && cards.TryGetValue(who, out var card) && card.Here)
                asked[subscription] = new(card.Id, card.Name);
        return asked;
    }
}
