namespace Juluo.Residencies;

/// <summary>
/// Every hour: offers that were not signed in time expire, and their places are free; so are the places of residents who have left. A draft that was not touched for a
/// year expires too.
/// </summary>
[Named("residencies.expire-offers")]
internal sealed class ExpireOffers(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier) : Job
{
    private const int DraftDays = 365;

    public override async Task Run(Community community, CancellationToken stop)
    {
        var (now, today) = (clock.Now.ToDateTimeUtc(), clock.Today(community.Zone).ToDateOnly());
        var lapsed = await work.List<(ApplicationId Id, bool Sent)>(
            $"""
            update residencies.application a set state = 'lapsed', closed_at = {now}
            where a.community_id = {community.Id} and (
              (a.state = 'draft' and a.saved_at < {now} - make_interval(days => {DraftDays}))
              or (a.state = 'offered' and exists (
                select from residencies.application_offer o where o.community_id = {community.Id} and o.application_id = a.id
                  and o.good_until < {today})))
            returning a.id, a.submitted_at is not null
            """,
            stop
        );
        var store = new ApplicationStore(work, clock);
        foreach (var (id, _) in lapsed.Where(l => l.Sent))
        {
            var application = (await store.Find(id, stop))!;
            await notifier.Tell(application.Person, ApplicationNotices.ToApplicant(application, "lapsed"), stop);
            var name = (await people.Find(application.Person, stop))?.Name ?? "";
            await notifier.TellPermitted(ResidenciesModule.Review, ApplicationNotices.ToReviewers(application, "lapsed", name), stop);
        }

        await work.Do(
            $"""
            update residencies.application a set over = true
            from residencies.application_signature g
            left join plans.subscription s on s.community_id = {community.Id} and s.id = g.subscription_id
            left join bookings.booking b on b.community_id = {community.Id} and b.id = g.booking_id
            where a.community_id = {community.Id} and a.state = 'accepted' and not a.over and g.community_id = {community.Id}
              and g.application_id = a.id
              and (upper(s.days) <= {today} or isempty(s.days) or upper(b.during) <= {now} or b.state in ('cancelled', 'missed',
                'lapsed', 'declined') or b.ended_at is not null)
            """,
            stop
        );
    }
}
