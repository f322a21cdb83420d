using NodaTime;

namespace Juluo.Channels;

internal sealed partial class MessageBook
{
    /// <summary>The queue whose call says that something changed in a channel.</summary>
    public static string Queue(ChannelId channel) => $"channel:{channel}";

    /// <summary>Something to be written down, by a person or through a bridge.</summary>
    internal sealed record Said(ChannelId Channel, MessageId Id, MessageId? Root, string Text, IReadOnlyList<PersonId> Mentions, Instant At)
    {
        public PersonId? Author { get; init; }

        public (BridgeId Id, string? Author)? Bridge { get; init; }
    }

    /// <summary>Takes the channel's next turn and writes at it. From here to the commit nobody else writes in the channel, so it comes last.</summary>
    /// <returns>False: the channel was closed meanwhile.</returns>
    public async Task<bool> Write(Said said, CancellationToken stop)
    {
        await using var insert = work.Command(
            """
            with next as (
              update channels.channel set turn = turn + 1 where community_id = $1 and id = $2 and closed_at is null returning turn),
            written as (
              insert into channels.message (community_id, id, channel_id, turn, changed, root_id, author_id, bridge_id, bridge_author, text, mentions, at)
              select $1, $3, $2, turn, turn, $4::uuid, $5::uuid, $6::uuid, $7::text, $8, $9, $10 from next returning turn),
            root as (
              update channels.message m set changed = next.turn from next where m.community_id = $1 and m.id = $4)
            select turn from written
            """,
            work.Community.Id.Value,
            said.Channel.Value,
            said.Id.Value,
            said.Root?.Value,
            said.Author?.Value,
            said.Bridge?.Id.Value,
            said.Bridge?.Author,
            said.Text,
            said.Mentions.Select(p => p.Value).ToArray(),
            said.At.ToDateTimeUtc()
        );
        if (await insert.ExecuteScalarAsync(stop) is not long)
            return false;
        work.Wake(Queue(said.Channel));
        return true;
    }

    public Task Edit(Message message, string text, IReadOnlyList<PersonId> mentions, CancellationToken stop) =>
        Change(
            message,
            "text = $5, mentions = $6, edited_at = $7",
            stop,
            text,
            mentions.Select(p => p.Value).ToArray(),
            clock.Now.ToDateTimeUtc()
        );

    public Task Remove(Message message, PersonId by, CancellationToken stop) =>
        Change(message, "removed_at = $5, removed_by = $6", stop, clock.Now.ToDateTimeUtc(), by.Value);

    public Task Return(Message message, CancellationToken stop) => Change(message, "removed_at = null, removed_by = null", stop);

    public async Task React(Message message, PersonId person, string emoji, CancellationToken stop)
    {
        await using var insert = work.Command(
            """
            insert into channels.reaction (community_id, message_id, person_id, emoji, at) values ($1, $2, $3, $4, $5) on conflict do nothing
            """,
            work.Community.Id.Value,
            message.Id.Value,
            person.Value,
            emoji,
            clock.Now.ToDateTimeUtc()
        );
        if (await insert.ExecuteNonQueryAsync(stop) == 1)
            await Change(message, "text = text", stop);
    }

    public async Task TakeBack(Message message, PersonId person, string emoji, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from channels.reaction where community_id = $1 and message_id = $2 and person_id = $3 and emoji = $4",
            work.Community.Id.Value,
            message.Id.Value,
            person.Value,
            emoji
        );
        if (await delete.ExecuteNonQueryAsync(stop) == 1)
            await Change(message, "text = text", stop);
    }

    public async Task Attach(MessageId message, PersonId by, IReadOnlyList<TakenFile> files, CancellationToken stop)
    {
        foreach (var (place, file) in files.Index())
        {
            await using var insert = work.Command(
                """
                insert into channels.channel_file (community_id, id, message_id, by_person, place, name, kind, bytes, file_key, small_key, width, height)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                """,
                work.Community.Id.Value,
                Id.New<ChannelFileId>(clock).Value,
                message.Value,
                by.Value,
                place + 1,
                file.Name,
                file.Kind,
                file.Bytes,
                file.Key,
                file.SmallKey,
                file.Width,
                file.Height
            );
            await insert.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>Those who said something in a thread, the last first.</summary>
    public async Task<List<PersonId>> Voices(MessageId root, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select author_id from channels.message where community_id = $1 and (id = $2 or root_id = $2) and author_id is not null and removed_at is null
            group by 1 order by max(turn) desc
            """,
            work.Community.Id.Value,
            root.Value
        );
        return await select.List(r => r.Person(0), stop);
    }

    /// <summary>Changes a message at the channel's next turn; the message that began its thread changes with it.</summary>
    private async Task Change(Message message, string set, CancellationToken stop, params object?[] values)
    {
        await using var update = work.Command(
            $"""
            with next as (
              update channels.channel set turn = turn + 1 where community_id = $1 and id = $2 returning turn),
            changed as (
              update channels.message m set {set}, changed = next.turn from next where m.community_id = $1 and m.id = $3)
            update channels.message m set changed = next.turn from next where m.community_id = $1 and m.id = $4
            """,
            [work.Community.Id.Value, message.Channel.Value, message.Id.Value, message.Root?.Value, .. values]
        );
        await update.ExecuteNonQueryAsync(stop);
        work.Wake(Queue(message.Channel));
    }
}
