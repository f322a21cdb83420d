namespace Juluo.Mentoring;

/// <summary>
/// Ends the offer, mentorships and open requests of a person who leaves the community, and their place in training groups. Groups that they led are left
/// without a lead. The other person in each mentorship, the members of those groups and the managers of mentoring are notified.
/// </summary>
internal sealed class MentoringOfLeaver(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var items = new List<Item>();
        if (await new MentorStore(work, clock).Find(person, stop) is { StoppedAt: null } offer)
            items.Add(new("mentor-offer", Text(offer.Helps), offer.Until, $"/mentors/{person}"));
        // Mentorships are visible to their two people only, so the front desk sees that there is one, without a link.
        foreach (var one in (await new MentorshipStore(work, clock).Of(person, stop)).Where(m => m.State != MentorshipState.Over))
            items.Add(new("mentorship", Text(one.Goal), one.EndsOn, null));
        foreach (var (round, name) in await Requests(person, stop))
            items.Add(new("mentor-request", name, null, $"/mentors/rounds/{round}"));
        foreach (var group in await Groups(person, stop))
            items.Add(new(group.Lead == person ? "training-lead" : "training", group.Name, group.EndsOn, $"/training/{group.Id}"));
        return items;
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        var name = (await people.Find(person, stop))?.Name;
        await new MentorStore(work, clock).Stop(person, true, stop);
        await EndMentorships(person, name, stop);
        await work.Do(
            $"""
            delete from mentoring.mentor_request q using mentoring.mentor_round r
            where q.community_id = {work.Community} and q.trainee_id = {person} and r.community_id = q.community_id and r.id = q.round_id
              and r.confirmed_at is null
            """,
            stop
        );
        await EndTraining(person, stop);
    }

    private async Task EndMentorships(PersonId person, string? name, CancellationToken stop)
    {
        var store = new MentorshipStore(work, clock);
        foreach (var one in await store.Of(person, stop))
        {
            if (one.State == MentorshipState.Over)
                continue;
            if (!await store.End(one.Id, stop))
                await store.Drop(one.Id, stop);
            var ended = one.State == MentorshipState.Active;
            await notifier.Notify(
                one.Other(person),
                new(
                    MentoringNotices.Mentorship,
                    $"mentorship:{one.Id}:left",
                    !ended ? "mentoring.told.request-closed"
                        : one.Mentor == person ? "mentoring.told.left"
                        : "mentoring.told.trainee-left",
                    new { name },
                    ended ? $"/mentorships/{one.Id}" : "/mentors"
                ),
                stop
            );
        }
    }

    private async Task EndTraining(PersonId person, CancellationToken stop)
    {
        var store = new TrainingStore(work, clock);
        foreach (var group in await Groups(person, stop))
        {
            if (group.Lead != person)
            {
                await store.Leave(group.Id, person, stop);
                continue;
            }

            await store.SetLead(group.Id, null, stop);
            var notice = new Notification(
                MentoringNotices.Training,
                $"training:{group.Id}:without-lead:{clock.Now}",
                "mentoring.told.without-lead",
                new { group = group.Name },
                $"/training/{group.Id}"
            );
            await notifier.Notify(await store.People(group.Id, stop), notice, stop);
            await notifier.NotifyPermitted(MentoringRights.Manage, notice, stop);
        }
    }

    private async Task<List<TrainingGroup>> Groups(PersonId person, CancellationToken stop) =>
        (await new TrainingStore(work, clock).All(person, stop)).FindAll(g => g.EndedAt is null && (g.Mine || g.Lead == person));

    private Task<List<(MentorRoundId Round, LocalizedText Name)>> Requests(PersonId person, CancellationToken stop) =>
        work.List<(MentorRoundId, LocalizedText)>(
            $"""
            select r.id, r.name_zh, r.name_en from mentoring.mentor_request q
            join mentoring.mentor_round r on r.community_id = q.community_id and r.id = q.round_id
            where q.community_id = {work.Community} and q.trainee_id = {person} and r.confirmed_at is null and r.cancelled_at is null
            order by r.opened_at
            """,
            stop
        );

    private static LocalizedText Text(string text) => new(text.Length > 80 ? text[..80] + "…" : text);
}
