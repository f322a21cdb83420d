namespace Juluo.EventOutcomes;

/// <summary>Reads and writes feedback and outcomes of events.</summary>
internal sealed class EventOutcomeStore(UnitOfWork work, Clock clock)
{
    public Task<EventFeedback?> Said(EventId of, PersonId person, CancellationToken stop) =>
        work.Find<EventFeedback>(
            $"select worth, met from eventoutcomes.feedback where community_id = {work.Community} and event_id = {of} and person_id = {person}",
            stop
        );

    /// <summary>Records what a member says; what they leave out stays as it was.</summary>
    public Task Say(EventId of, PersonId person, EventFeedback said, CancellationToken stop) =>
        work.Do(
            $"""
            insert into eventoutcomes.feedback (community_id, event_id, person_id, worth, met, said_at)
            values ({work.Community}, {of}, {person}, {said.Worth}, {said.Met}, {clock.Now})
            on conflict (community_id, event_id, person_id) do update
              set worth = coalesce(excluded.worth, feedback.worth), met = coalesce(excluded.met, feedback.met), said_at = excluded.said_at
            """,
            stop
        );

    /// <summary>Returns the answers of all members; null if too few said whether it was worth their time.</summary>
    public Task<EventVerdict?> Verdict(EventId of, CancellationToken stop) =>
        work.Find<EventVerdict>(
            $"""
            select count(worth)::int as answers, (count(*) filter (where worth = 'yes'))::int as worth, (count(*) filter (where worth = 'partly'))::int as partly,
              count(met)::int as asked, (count(*) filter (where met))::int as met
            from eventoutcomes.feedback where community_id = {work.Community} and event_id = {of}
            having count(worth) >= {EventVerdict.Few}
            """,
            stop
        );

    public Task<EventOutcome?> Outcome(EventId of, CancellationToken stop) =>
        work.Find<EventOutcome>(
            $"select people, first_met, before, after, days from eventoutcomes.outcome where community_id = {work.Community} and event_id = {of}",
            stop
        );

    public Task Save(EventId of, EventOutcome outcome, CancellationToken stop) =>
        work.Do(
            $"""
            insert into eventoutcomes.outcome (community_id, event_id, people, first_met, before, after, days, computed_at)
            values ({work.Community}, {of}, {outcome.People}, {outcome.FirstMet}, {outcome.Before}, {outcome.After}, {outcome.Days}, {clock.Now})
            on conflict (community_id, event_id) do update set people = excluded.people, first_met = excluded.first_met, before = excluded.before,
              after = excluded.after, days = excluded.days, computed_at = excluded.computed_at
            """,
            stop
        );

    /// <summary>Returns the events whose outcome covers all its days.</summary>
    public Task<List<EventId>> Complete(CancellationToken stop) =>
        work.List<EventId>(
            $"select event_id from eventoutcomes.outcome where community_id = {work.Community} and days = {EventOutcome.MostDays} order by event_id",
            stop
        );
}
