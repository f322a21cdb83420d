namespace Juluo.Channels;

/// <summary>
/// Stores channels, and each person's reading position and notification setting in them. Channels are read from the view of one person; <see cref="ChannelRights"/> decides on
/// access.
/// </summary>
internal sealed partial class ChannelStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the channels that the caller may read: open ones first, then closed ones; within both, the community's before those of circles.</summary>
    public async Task<List<Channel>> All(Caller caller, CancellationToken stop) =>
        [
            .. (await Read(caller.Self, $"true", stop))
                .Where(c => ChannelRights.Of(c, caller).Read)
                .OrderBy(c => c.ClosedAt is not null || c.Circle is { Closed: true }),
        ];

    /// <summary>Finds a channel that the caller may read, or returns null.</summary>
    public async Task<Channel?> Find(ChannelId id, Caller caller, CancellationToken stop) =>
        await Any(id, caller.Self, stop) is { } channel && ChannelRights.Of(channel, caller).Read ? channel : null;

    /// <summary>Finds a channel from the view of a person, without a permission check.</summary>
    public async Task<Channel?> Any(ChannelId id, PersonId self, CancellationToken stop) =>
        (await Read(self, $"c.id = {id}", stop)).SingleOrDefault();

    /// <summary>Returns channels in this order: the community's first, then those of circles by circle name; within each by channel name.</summary>
    private async Task<List<Channel>> Read(PersonId self, Statement which, CancellationToken stop)
    {
        var all = await work.List(
            $"""
            select c.id, c.name_zh, c.name_en, c.purpose_zh, c.purpose_en, c.made_by, c.made_at, c.closed_at, c.turn,
              c.circle_id, r.read_to, coalesce(r.hears, 'usual'),
              case when r.hears = 'nothing' then 0 else (select count(*) from (
                select from channels.message m where m.community_id = c.community_id and m.channel_id = c.id
                  and m.turn > coalesce(r.read_to, 0)
                  and m.author_id is distinct from {self} and m.removed_at is null limit {ChannelReading.MostCounted}) as u) end::int
            from channels.channel c
            left join channels.channel_reader r on r.community_id = c.community_id and r.channel_id = c.id and r.person_id = {self}
            where c.community_id = {work.Community} and {which}
            order by coalesce(c.name_zh, c.name_en) collate "zh-Hant-x-icu", c.id
            """,
            r => (Channel: Read(r), Circle: r.IsDBNull(9) ? (CircleId?)null : new(r.GetGuid(9))),
            stop
        );
        CircleId[] ids = [.. all.Select(c => c.Circle).OfType<CircleId>().Distinct()];
        var circles = ids.Length == 0 ? [] : await new CirclesFacade(work, clock).SeenBy(self, ids, stop);
        return
        [
            .. all.Select(c => (c.Channel, Place: circles.FindIndex(k => k.Id == c.Circle)))
                .OrderBy(c => c.Place)
                .Select(c =>
                    c.Place < 0
                        ? c.Channel
                        : c.Channel with
                        {
                            Circle = new(circles[c.Place].Id, circles[c.Place].Name, circles[c.Place].Closed, circles[c.Place].Mine),
                        }
                ),
        ];
    }

    // Mapped by hand, because the circle's data comes from the Circles module.
    private static Channel Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            r.Localized(1)!,
            r.Localized(3),
            null,
            r.IsDBNull(5) ? null : r.Person(5),
            r.Instant(6),
            r.IsDBNull(7) ? null : r.Instant(7),
            r.GetInt64(8),
            new(r.IsDBNull(10) ? null : r.GetInt64(10), EnumWord.Read<ChannelHearing>(r.GetString(11)), r.GetInt32(12))
        );
}
