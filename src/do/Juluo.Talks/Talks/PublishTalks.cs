namespace Juluo.Talks;

/// <summary>
/// Two days after a talk, publishes that it was given, and as evidence the pairs of its speaker and the members who said that they were there, if they agree that their presence counts. If
/// more than <see cref="MostPresent"/> people were there, no pair counts.
/// </summary>
[Named("talks.publish")]
internal sealed class PublishTalks(UnitOfWork work, Clock clock, ConsentsFacade consents, EventsFacade events, Outbox outbox) : Job
{
    private const int MostPresent = 60;

    // A little later than the answers whether people came are counted.
    private static readonly Duration After = Duration.FromHours(49);

    private sealed record Due(
        TalkId Id,
        EventId Event,
        int Slot,
        PersonId? Speaker,
        LocalizedText Title,
        string? Slides,
        string? Recording,
        int Minutes
    );

    public override async Task Run(Community community, CancellationToken stop)
    {
        var due = await work.List<Due>(
            $"""
            update talks.talk t set published_at = {clock.Now} from talks.lineup l
            where t.community_id = {community.Id} and l.community_id = t.community_id and l.event_id = t.event_id and t.published_at is null
              and not l.cancelled and l.ends_at <= {clock.Now - After}
            returning t.id, t.event_id as event, t.slot, t.speaker_id as speaker, t.title_zh, t.title_en, t.slides, t.recording, l.minutes
            """,
            stop
        );
        if (due.Count == 0)
            return;
        var agreeing = await consents.Agreeing(Purpose.Presence, stop);
        foreach (var talk in due)
        {
            if (await events.Find(talk.Event, stop) is not { CancelledAt: null } of)
                continue;
            await outbox.Publish(new TalkGiven(talk.Id, of.Id, talk.Title, talk.Slides, talk.Recording, of.Public), stop);
            if (talk.Speaker is not { } speaker || !agreeing.Contains(speaker))
                continue;
            var listeners = (await events.WhoCame(of.Id, stop)).FindAll(p => p != speaker);
            if (listeners.Count + 1 > MostPresent)
                continue;
            foreach (var listener in listeners.Where(agreeing.Contains))
                await outbox.Publish(
                    new Interaction(
                        of.StartsAt + Duration.FromMinutes((talk.Slot - 1) * talk.Minutes),
                        InteractionKind.Talk,
                        speaker,
                        listener,
                        talk.Minutes,
                        null,
                        listeners.Count + 1,
                        "talks",
                        $"talk:{talk.Id}:{listener}"
                    ),
                    stop
                );
        }
    }
}
