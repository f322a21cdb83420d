using NodaTime;

namespace Juluo.Channels;

internal sealed partial class ChannelBook
{
    public async Task<ChannelId> Open(ChannelDetails said, CircleId? circle, PersonId by, Instant at, CancellationToken stop)
    {
        var id = Id.New<ChannelId>(clock);
        await using var insert = work.Command(
            """
            insert into channels.channel (community_id, id, circle_id, name_zh, name_en, purpose_zh, purpose_en, made_by, made_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            work.Community.Id.Value,
            id.Value,
            circle?.Value,
            said.NameZh,
            said.NameEn,
            said.PurposeZh,
            said.PurposeEn,
            by.Value,
            at.ToDateTimeUtc()
        );
        await insert.ExecuteNonQueryAsync(stop);
        return id;
    }

    public async Task Change(ChannelId id, ChannelDetails said, CancellationToken stop)
    {
        await using var update = work.Command(
            "update channels.channel set name_zh = $3, name_en = $4, purpose_zh = $5, purpose_en = $6 where community_id = $1 and id = $2",
            work.Community.Id.Value,
            id.Value,
            said.NameZh,
            said.NameEn,
            said.PurposeZh,
            said.PurposeEn
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    public async Task SetClosed(ChannelId id, bool closed, CancellationToken stop)
    {
        await using var update = work.Command(
            "update channels.channel set closed_at = $3 where community_id = $1 and id = $2",
            work.Community.Id.Value,
            id.Value,
            closed ? clock.Now.ToDateTimeUtc() : null
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Somebody has read up to this turn; nobody reads backwards.</summary>
    public async Task Read(ChannelId id, PersonId person, long turn, CancellationToken stop)
    {
        await using var upsert = work.Command(
            """
            insert into channels.channel_reader as r (community_id, channel_id, person_id, read_to) values ($1, $2, $3, $4)
            on conflict (community_id, channel_id, person_id) do update set read_to = excluded.read_to where coalesce(r.read_to, -1) < excluded.read_to
            """,
            work.Community.Id.Value,
            id.Value,
            person.Value,
            turn
        );
        await upsert.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Whoever looks at the end of a channel with their own eyes has read it; a program that asks for them has not.</summary>
    public Task Seen(Channel channel, Caller caller, CancellationToken stop) =>
        caller is { Token: null, SeeingAs: null } && channel.Reading.To is var to && (to is null || to < channel.Turn)
            ? Read(channel.Id, caller.Self, channel.Turn, stop)
            : Task.CompletedTask;

    public async Task Hear(ChannelId id, PersonId person, ChannelHearing hears, CancellationToken stop)
    {
        await using var upsert = work.Command(
            """
            insert into channels.channel_reader (community_id, channel_id, person_id, hears) values ($1, $2, $3, $4)
            on conflict (community_id, channel_id, person_id) do update set hears = excluded.hears
            """,
            work.Community.Id.Value,
            id.Value,
            person.Value,
            EnumWord.Of(hears)
        );
        await upsert.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Of these people, who wishes to hear of this channel and may read it today.</summary>
    public async Task<List<PersonId>> WhoHears(Channel channel, IReadOnlyCollection<PersonId> people, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select p.id from people.person p
            left join channels.channel_reader r on r.community_id = p.community_id and r.channel_id = $2 and r.person_id = p.id
            where p.community_id = $1 and p.id = any($3) and p.here and coalesce(r.hears, 'usual') <> 'nothing'
              and ($4::uuid is null or exists (
                select from circles.circle_member m where m.community_id = $1 and m.circle_id = $4 and m.person_id = p.id and m.state = 'here'))
            """,
            work.Community.Id.Value,
            channel.Id.Value,
            people.Select(p => p.Value).ToArray(),
            channel.Circle?.Id.Value
        );
        return await select.List(r => r.Person(0), stop);
    }

    /// <summary>Who wishes to hear once a day what is new, and where something may be.</summary>
    public async Task<List<(ChannelId Channel, PersonId Person)>> Daily(CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select r.channel_id, r.person_id from channels.channel_reader r
            join channels.channel c on c.community_id = r.community_id and c.id = r.channel_id
            where r.community_id = $1 and r.hears = 'daily' and c.turn > coalesce(r.read_to, 0) order by 1, 2
            """,
            work.Community.Id.Value
        );
        return await select.List(r => (new ChannelId(r.GetGuid(0)), r.Person(1)), stop);
    }
}
