namespace Juluo.Talks;

/// <summary>Reminds speakers three days before their talk.</summary>
[Named("talks.remind-speakers")]
internal sealed class RemindSpeakers(UnitOfWork work, Clock clock, EventsFacade events, TalkNotices notices) : Job
{
    private static readonly Duration Ahead = Duration.FromDays(3);

    private sealed record Due(TalkId Id, EventId Event, PersonId? Speaker, LocalizedText Title);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var due = await work.List<Due>(
            $"""
            update talks.talk t set reminded_at = {clock.Now} from talks.lineup l
            where t.community_id = {community.Id} and l.community_id = t.community_id and l.event_id = t.event_id and t.reminded_at is null
              and not l.cancelled and l.starts_at > {clock.Now} and l.starts_at <= {clock.Now + Ahead}
            returning t.id, t.event_id as event, t.speaker_id as speaker, t.title_zh, t.title_en
            """,
            stop
        );
        foreach (var talk in due)
            if (talk.Speaker is { } speaker && await events.Find(talk.Event, stop) is { } of)
                await notices.Send("reminder", [speaker], $"{talk.Id}:{of.StartsAt}", null, talk.Title, of, $"/talks/{talk.Id}", stop);
    }
}
