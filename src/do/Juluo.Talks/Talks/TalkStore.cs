namespace Juluo.Talks;

/// <summary>Reads and writes lineups and talks.</summary>
internal sealed class TalkStore(UnitOfWork work, Clock clock)
{
    private readonly Outbox outbox = new(work, clock);

    public Task<Lineup?> Lineup(EventId of, CancellationToken stop) => work.Find<Lineup>($"{Lineups} and event_id = {of}", stop);

    /// <summary>Returns the lineups whose event has not begun, earliest first.</summary>
    public Task<List<Lineup>> Coming(int most, CancellationToken stop) =>
        work.List<Lineup>($"{Lineups} and not cancelled and starts_at > {clock.Now} order by starts_at, event_id limit {most}", stop);

    /// <summary>Opens slots at an event, or changes their number and length. Fails if a talk is in a slot that would close (<c>slots_that_are_taken</c>).</summary>
    public async Task<Outcome<Done>> Save(EventDate of, int talks, int minutes, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                insert into talks.lineup (community_id, event_id, talks, minutes, starts_at, ends_at)
                values ({work.Community}, {of.Id}, {talks}, {minutes}, {of.StartsAt}, {of.EndsAt})
                on conflict (community_id, event_id) do update set talks = excluded.talks, minutes = excluded.minutes
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException e) when (e.ConstraintName == "slots_that_are_taken")
        {
            return new TalkErrors.SlotsTaken();
        }
    }

    /// <summary>Records when the event of a lineup takes place now. Returns false if the event has none.</summary>
    public async Task<bool> Hear(EventDate of, CancellationToken stop) =>
        await work.Do(
            $"""
            update talks.lineup set starts_at = {of.StartsAt}, ends_at = {of.EndsAt}, cancelled = {of.CancelledAt is not null}
            where community_id = {work.Community} and event_id = {of.Id}
            """,
            stop
        ) > 0;

    public Task<Talk?> Find(TalkId id, CancellationToken stop) => work.Find<Talk>($"{Select} and t.id = {id}", stop);

    /// <summary>Returns the talks of an event, in the order of their slots.</summary>
    public Task<List<Talk>> Of(EventId of, CancellationToken stop) =>
        work.List<Talk>($"{Select} and t.event_id = {of} order by t.slot", stop);

    /// <summary>Returns the talks of some events, in the order of their slots.</summary>
    public Task<List<Talk>> Of(IReadOnlyCollection<EventId> events, CancellationToken stop) =>
        work.List<Talk>($"{Select} and t.event_id = any({events}) order by t.event_id, t.slot", stop);

    /// <summary>Returns the latest talks that were given and have slides or a recording.</summary>
    public Task<List<Talk>> Kept(int most, CancellationToken stop) =>
        work.List<Talk>(
            $"""
            {Select} and not l.cancelled and l.ends_at <= {clock.Now} and coalesce(t.slides, t.recording) is not null
            order by l.starts_at desc, t.slot limit {most}
            """,
            stop
        );

    /// <summary>Returns the talks that a person is going to give, earliest first.</summary>
    public Task<List<(TalkId Talk, LocalizedText Title, Instant StartsAt)>> ComingOf(PersonId speaker, CancellationToken stop) =>
        work.List<(TalkId, LocalizedText, Instant)>(
            $"""
            select t.id as talk, t.title_zh, t.title_en, l.starts_at from talks.talk t join talks.lineup l using (community_id, event_id)
            where t.community_id = {work.Community} and t.speaker_id = {speaker} and not l.cancelled and l.starts_at > {clock.Now}
            order by l.starts_at, t.slot
            """,
            stop
        );

    /// <summary>Adds a talk. Fails if another is in the slot (<c>one_talk_per_slot</c>), or if there is no such slot (<c>slot_of_the_lineup</c>).</summary>
    public async Task<Outcome<TalkId>> Add(EventId of, int slot, PersonId speaker, TalkForm said, TalkWishId? wish, CancellationToken stop)
    {
        var id = Id.New<TalkId>(clock);
        try
        {
            await work.Do(
                $"""
                insert into talks.talk (community_id, id, event_id, slot, speaker_id, title_zh, title_en, about_zh, about_en, shown, slides, recording, wish_id, made_at)
                values ({work.Community}, {id}, {of}, {slot}, {speaker}, {said.Title?.Said}, {said.About?.Said}, {said.Shown}, {said.SlidesLink},
                  {said.RecordingLink}, {wish}, {clock.Now})
                """,
                stop
            );
        }
        catch (PostgresException e) when (e.ConstraintName is "one_talk_per_slot" or "slot_of_the_lineup")
        {
            return new TalkErrors.SlotTaken();
        }

        await outbox.Publish(new TalkChanged(id, of, TalkChanged.Taken), stop);
        return id;
    }

    public Task Change(TalkId id, TalkForm said, CancellationToken stop) =>
        work.Do(
            $"""
            update talks.talk set (title_zh, title_en) = ({said.Title?.Said}), (about_zh, about_en) = ({said.About?.Said}), shown = {said.Shown},
              slides = {said.SlidesLink}, recording = {said.RecordingLink}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <summary>Moves a talk to a free slot. Its open swap ends. Fails if another talk is there, or if there is no such slot.</summary>
    public async Task<Outcome<Done>> Move(TalkId id, EventId to, int slot, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"update talks.talk set event_id = {to}, slot = {slot}, reminded_at = null where community_id = {work.Community} and id = {id}",
                stop
            );
        }
        catch (PostgresException e) when (e.ConstraintName is "one_talk_per_slot" or "slot_of_the_lineup")
        {
            return new TalkErrors.SlotTaken();
        }

        await work.Do($"delete from talks.swap where community_id = {work.Community} and (talk_id = {id} or other_id = {id})", stop);
        return Done.It;
    }

    public async Task Remove(Talk talk, CancellationToken stop)
    {
        await work.Do($"delete from talks.talk where community_id = {work.Community} and id = {talk.Id}", stop);
        await outbox.Publish(new TalkChanged(talk.Id, talk.Event, TalkChanged.Removed), stop);
    }

    /// <summary>Asks another speaker to swap slots, in place of an earlier request for the same talk.</summary>
    public async Task<TalkSwapId> AskToSwap(TalkId talk, TalkId other, CancellationToken stop)
    {
        var id = Id.New<TalkSwapId>(clock);
        await work.Do(
            $"""
            insert into talks.swap (community_id, id, talk_id, other_id, asked_at) values ({work.Community}, {id}, {talk}, {other}, {clock.Now})
            on conflict on constraint one_swap_of_a_talk do update set id = excluded.id, other_id = excluded.other_id, asked_at = excluded.asked_at
            """,
            stop
        );
        return id;
    }

    public Task<TalkSwap?> Swap(TalkSwapId id, CancellationToken stop) =>
        work.Find<TalkSwap>(
            $"select id, talk_id as talk, other_id as other, asked_at from talks.swap where community_id = {work.Community} and id = {id}",
            stop
        );

    /// <summary>Returns the open requests to and from a talk, earliest first.</summary>
    public Task<List<TalkSwap>> SwapsOf(TalkId talk, CancellationToken stop) =>
        work.List<TalkSwap>(
            $"""
            select id, talk_id as talk, other_id as other, asked_at from talks.swap
            where community_id = {work.Community} and (talk_id = {talk} or other_id = {talk}) order by asked_at, id
            """,
            stop
        );

    /// <summary>Ends a request to swap.</summary>
    /// <param name="swap">True to swap the slots of its two talks.</param>
    public async Task End(TalkSwap of, bool swap, CancellationToken stop)
    {
        if (swap)
            await work.Do(
                $"""
                update talks.talk t set event_id = o.event_id, slot = o.slot, reminded_at = null from talks.talk o
                where t.community_id = {work.Community} and o.community_id = t.community_id
                  and (t.id = {of.Talk} and o.id = {of.Other} or t.id = {of.Other} and o.id = {of.Talk})
                """,
                stop
            );
        await work.Do(
            $"""
            delete from talks.swap where community_id = {work.Community} and (id = {of.Id} or ({swap} and (talk_id in ({of.Talk}, {of.Other})
              or other_id in ({of.Talk}, {of.Other}))))
            """,
            stop
        );
    }

    private Statement Lineups =>
        $"select event_id as event, talks, minutes, starts_at, ends_at, cancelled from talks.lineup where community_id = {work.Community}";

    private Statement Select =>
        $"""
            select t.id, t.event_id as event, t.slot, t.speaker_id as speaker, t.title_zh, t.title_en, t.about_zh, t.about_en, t.shown, t.slides, t.recording,
              t.wish_id as wish, t.published_at
            from talks.talk t join talks.lineup l on l.community_id = t.community_id and l.event_id = t.event_id where t.community_id = {work.Community}
            """;
}

/// <summary>A request of a speaker to swap slots with another.</summary>
/// <param name="Talk">The talk of the speaker who asks.</param>
/// <param name="Other">The talk of the speaker who answers.</param>
public sealed record TalkSwap(TalkSwapId Id, TalkId Talk, TalkId Other, Instant AskedAt);
