namespace Juluo.Residencies;

/// <summary>
/// Every hour, expires offers that were not signed in time, which frees their places, and frees the places of residents who have left. Drafts without
/// answers that were begun more than thirty days ago expire too.
/// </summary>
[Named("residencies.expire-offers")]
internal sealed class ExpireOffers(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    Notifier notifier,
    PlansFacade plans,
    BookingsFacade bookings
) : Job
{
    private const int DraftDays = 30;

    public override async Task Run(Community community, CancellationToken stop)
    {
        var (now, today) = (clock.Now, clock.Today(community.Zone));
        var overdue = await work.List<ApplicationId>(
            $"""
            select a.id from residencies.application a
            where a.community_id = {community.Id} and (
              (a.state = 'draft' and a.submission_id is null and a.saved_at < {now} - make_interval(days => {DraftDays}))
              or (a.state = 'offered' and exists (
                select from residencies.application_offer o where o.community_id = {community.Id} and o.application_id = a.id
                  and o.good_until < {today})))
            """,
            stop
        );
        var store = new ApplicationStore(work, clock);
        foreach (var id in overdue)
        {
            var application = (await store.Find(id, stop))!;
            // Signed or withdrawn in the meantime.
            if (
                !await store.Step(id, ApplicationState.Lapsed, [ApplicationState.Draft, ApplicationState.Offered], stop)
                || application.SubmittedAt is null
            )
                continue;
            await notifier.Notify(application.Person, ApplicationNotices.ToApplicant(application, "lapsed"), stop);
            var name = (await people.Find(application.Person, stop))?.Name ?? "";
            await notifier.NotifyPermitted(ResidenciesModule.Review, ApplicationNotices.ToReviewers(application, "lapsed", name), stop);
        }

        var signed = await work.List<(ApplicationId Id, SubscriptionId? Plan, BookingId? Room)>(
            $"""
            select a.id, g.subscription_id, g.booking_id from residencies.application a
            join residencies.application_signature g on g.community_id = a.community_id and g.application_id = a.id
            where a.community_id = {community.Id} and a.state = 'accepted' and not a.over
            """,
            stop
        );
        var ended = await plans.Ended([.. signed.Select(s => s.Plan).OfType<SubscriptionId>()], today, stop);
        var over = await bookings.Over([.. signed.Select(s => s.Room).OfType<BookingId>()], stop);
        var left = signed.Where(s => (s.Plan is { } p && ended.Contains(p)) || (s.Room is { } r && over.Contains(r))).Select(s => s.Id);
        await work.Do($"update residencies.application set over = true where community_id = {community.Id} and id = any({left})", stop);
    }
}
