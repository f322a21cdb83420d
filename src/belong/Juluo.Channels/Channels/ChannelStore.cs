using System.Data.Common;

namespace Juluo.Channels;

/// <summary>Reads and writes channels, each as one person stands to it. Who may read one is for <see cref="ChannelRights"/> to say.</summary>
internal sealed partial class ChannelStore(UnitOfWork work, Clock clock)
{
    /// <summary>Those that the caller may read: what goes on first, the community's before those of circles.</summary>
    public async Task<List<Channel>> All(Caller caller, CancellationToken stop)
    {
        var all = await work.List(
            $"""
            {Of(caller.Self)}
            order by c.closed_at is not null or k.closed_at is not null, c.circle_id is not null, coalesce(k.name_zh,
              k.name_en) collate "zh-Hant-x-icu",
              coalesce(c.name_zh, c.name_en) collate "zh-Hant-x-icu", c.id
            """,
            Read,
            stop
        );
        return all.FindAll(c => ChannelRights.Of(c, caller).Read);
    }

    /// <summary>Null when there is none that the caller may read.</summary>
    public async Task<Channel?> Find(ChannelId id, Caller caller, CancellationToken stop) =>
        await Any(id, caller.Self, stop) is { } channel && ChannelRights.Of(channel, caller).Read ? channel : null;

    /// <summary>For the program itself, which may know of all.</summary>
    public Task<Channel?> Any(ChannelId id, PersonId self, CancellationToken stop) => work.Find($"{Of(self)} and c.id = {id}", Read, stop);

    private Statement Of(PersonId self) =>
        $"""
            select c.id, c.name_zh, c.name_en, c.purpose_zh, c.purpose_en, c.made_by, c.made_at, c.closed_at, c.turn,
              k.id, k.name_zh, k.name_en, k.closed_at is not null, me.part, r.read_to, coalesce(r.hears, 'usual'),
              case when r.hears = 'nothing' then 0 else (select count(*) from (
                select from channels.message m where m.community_id = c.community_id and m.channel_id = c.id
                  and m.turn > coalesce(r.read_to, 0)
                  and m.author_id is distinct from {self} and m.removed_at is null limit {ChannelReading.MostCounted}) as u) end::int
            from channels.channel c
            left join circles.circle k on k.community_id = c.community_id and k.id = c.circle_id
            left join circles.circle_member me on me.community_id = c.community_id and me.circle_id = c.circle_id
              and me.person_id = {self} and me.state = 'here'
            left join channels.channel_reader r on r.community_id = c.community_id and r.channel_id = c.id and r.person_id = {self}
            where c.community_id = {work.Community}
            """;

    // By hand: most channels have no circle, and a record within a record is always read.
    private static Channel Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            r.Localized(1)!,
            r.Localized(3),
            r.IsDBNull(9)
                ? null
                : new(
                    new(r.GetGuid(9)),
                    r.Localized(10)!,
                    r.GetBoolean(12),
                    r.IsDBNull(13) ? null : EnumWord.Read<CirclePart>(r.GetString(13))
                ),
            r.IsDBNull(5) ? null : r.Person(5),
            r.Instant(6),
            r.IsDBNull(7) ? null : r.Instant(7),
            r.GetInt64(8),
            new(r.IsDBNull(14) ? null : r.GetInt64(14), EnumWord.Read<ChannelHearing>(r.GetString(15)), r.GetInt32(16))
        );
}
