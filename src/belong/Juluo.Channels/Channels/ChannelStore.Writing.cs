namespace Juluo.Channels;

internal sealed partial class ChannelStore
{
    public async Task<ChannelId> Open(ChannelDetails said, CircleId? circle, PersonId by, Instant at, CancellationToken stop)
    {
        var id = Id.New<ChannelId>(clock);
        await work.Do(
            $"""
            insert into channels.channel (community_id, id, circle_id, name_zh, name_en, purpose_zh, purpose_en, made_by, made_at)
            values ({work.Community}, {id}, {circle}, {said.Name?.Said}, {said.Purpose?.Said}, {by}, {at})
            """,
            stop
        );
        return id;
    }

    public Task Change(ChannelId id, ChannelDetails said, CancellationToken stop) =>
        work.Do(
            $"""
            update channels.channel
            set (name_zh, name_en) = ({said.Name?.Said}), (purpose_zh, purpose_en) = ({said.Purpose?.Said})
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public Task SetClosed(ChannelId id, bool closed, CancellationToken stop) =>
        work.Do($"update channels.channel set closed_at = {clock.NowIf(closed)} where community_id = {work.Community} and id = {id}", stop);

    /// <summary>Moves a person's reading position forward to a turn; an earlier turn changes nothing.</summary>
    public Task Read(ChannelId id, PersonId person, long turn, CancellationToken stop) =>
        work.Do(
            $"""
            insert into channels.channel_reader as r (community_id, channel_id, person_id, read_to) values ({work.Community}, {id},
              {person}, {turn})
            on conflict (community_id, channel_id, person_id) do update set read_to = excluded.read_to where coalesce(r.read_to,
              -1) < excluded.read_to
            """,
            stop
        );

    /// <summary>Marks all messages of a channel as read by the caller. Does nothing for requests by API tokens, or while the caller sees the app as another role.</summary>
    public Task Seen(Channel channel, Caller caller, CancellationToken stop) =>
        caller is { Token: null, SeeingAs: null } && channel.Reading.To is var to && (to is null || to < channel.Turn)
            ? Read(channel.Id, caller.Self, channel.Turn, stop)
            : Task.CompletedTask;

    public Task Hear(ChannelId id, PersonId person, ChannelHearing hears, CancellationToken stop) =>
        work.Do(
            $"""
            insert into channels.channel_reader (community_id, channel_id, person_id, hears) values ({work.Community}, {id},
              {person}, {hears})
            on conflict (community_id, channel_id, person_id) do update set hears = excluded.hears
            """,
            stop
        );

    /// <summary>Returns the given people who may read the channel now and haven't turned its notifications off.</summary>
    public async Task<List<PersonId>> WhoHears(Channel channel, IReadOnlyCollection<PersonId> people, CancellationToken stop)
    {
        var here = await new PeopleFacade(work, clock).Here(people, stop);
        here.ExceptWith(
            await work.List<PersonId>(
                $"select person_id from channels.channel_reader where community_id = {work.Community} and channel_id = {channel.Id} and hears = 'nothing'",
                stop
            )
        );
        if (channel.Circle is { } circle)
            here.IntersectWith(await new CirclesFacade(work, clock).Members(circle.Id, stop));
        return [.. here];
    }

    /// <summary>Returns the people with a daily summary, each with the channels whose turn is past their reading position; not all of these have new messages of others.</summary>
    public async Task<List<(ChannelId Channel, PersonId Person)>> Daily(CancellationToken stop) =>
        await work.List<(ChannelId, PersonId)>(
            $"""
            select r.channel_id, r.person_id from channels.channel_reader r
            join channels.channel c on c.community_id = r.community_id and c.id = r.channel_id
            where r.community_id = {work.Community} and r.hears = 'daily' and c.turn > coalesce(r.read_to, 0) order by 1, 2
            """,
            stop
        );
}
