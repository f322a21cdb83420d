namespace Juluo.Plans;

/// <summary>Reads the plans that a person has on a day and what they include, for bookings, doors and visits.</summary>
internal sealed class PlanStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the subscriptions of a person that cover a day and are not paused on it.</summary>
    public async Task<List<Subscription>> Of(PersonId person, LocalDate day, CancellationToken stop) =>
        [
            .. (
                await work.List(
                    $"""
                    select {SubscriptionStore.Columns} {SubscriptionStore.From}
                    where s.community_id = {work.Community} and s.person_id = {person} and s.days @> {day}::date order by s.id
                    """,
                    SubscriptionStore.Read,
                    stop
                )
            ).Where(s => s.IsGood(day)),
        ];

    /// <summary>Returns the plans that these people have on a day, without paused ones, in one query.</summary>
    public async Task<ILookup<PersonId, PlanId>> Plans(IReadOnlyCollection<PersonId> persons, LocalDate day, CancellationToken stop) => (
            await work.List(
                $"""
                select {SubscriptionStore.Columns} {SubscriptionStore.From}
                where s.community_id = {work.Community} and s.person_id = any ({persons}) and s.days @> {day}::date
                """,
                SubscriptionStore.Read,
                stop
            )
        ).Where(s => s.IsGood(day)).ToLookup(s => s.Person, s => s.Plan);

    public async Task<IReadOnlySet<PlanId>> Plans(PersonId person, LocalDate day, CancellationToken stop) =>
        (await Of(person, day, stop)).Select(s => s.Plan).ToHashSet();

    /// <summary>Returns everyone's subscriptions that cover a day and are not paused on it, in one query.</summary>
    public async Task<ILookup<PersonId, Subscription>> OfAll(LocalDate day, CancellationToken stop) =>
        (await new SubscriptionStore(work, clock).On(day, stop)).Where(s => s.IsGood(day)).ToLookup(s => s.Person);

    /// <summary>Checks if a person may use a site as the address of their business.</summary>
    public async Task<bool> MailAddress(PersonId person, SiteId site, LocalDate day, CancellationToken stop) =>
        (await Of(person, day, stop)).Exists(s => s.Terms.MailAddress && s.Terms.HoldsAt(site));
}
