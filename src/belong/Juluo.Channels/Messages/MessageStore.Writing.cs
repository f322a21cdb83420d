namespace Juluo.Channels;

internal sealed partial class MessageStore
{
    /// <summary>Returns the name of the database notification that is sent when a channel changes.</summary>
    public static string Queue(ChannelId channel) => $"channel:{channel}";

    /// <summary>A message to store, by a person or a bridge.</summary>
    internal sealed record Said(ChannelId Channel, MessageId Id, MessageId? Root, string Text, IReadOnlyList<PersonId> Mentions, Instant At)
    {
        public PersonId? Author { get; init; }

        public (BridgeId Id, string? Author)? Bridge { get; init; }
    }

    /// <summary>Takes the channel's next turn and stores a message at it. Locks the channel until the commit, so it has to be the last statement of a request.</summary>
    /// <returns>False if the channel was closed in the meantime.</returns>
    public async Task<bool> Write(Said said, CancellationToken stop)
    {
        await using var insert = work.Command(
            $"""
            with next as (
              update channels.channel set turn = turn + 1 where community_id = {work.Community} and id = {said.Channel}
                and closed_at is null returning turn),
            written as (
              insert into channels.message (community_id, id, channel_id, turn, changed, root_id, author_id, bridge_id,
                bridge_author, text, mentions, at)
              select {work.Community}, {said.Id}, {said.Channel}, turn, turn, {said.Root}::uuid, {said.Author}::uuid,
                {said.Bridge?.Id}::uuid, {said.Bridge?.Author}::text, {said.Text}, {said.Mentions}, {said.At} from next returning turn),
            root as (
              update channels.message m set changed = next.turn from next where m.community_id = {work.Community} and m.id = {said.Root})
            select turn from written
            """
        );
        if (await insert.ExecuteScalarAsync(stop) is not long)
            return false;
        work.Wake(Queue(said.Channel));
        return true;
    }

    public Task Edit(Message message, string text, IReadOnlyList<PersonId> mentions, CancellationToken stop) =>
        Change(message, $"text = {text}, mentions = {mentions}, edited_at = {clock.Now}", stop);

    public Task Remove(Message message, PersonId by, CancellationToken stop) =>
        Change(message, $"removed_at = {clock.Now}, removed_by = {by}", stop);

    public Task Return(Message message, CancellationToken stop) => Change(message, $"removed_at = null, removed_by = null", stop);

    public async Task React(Message message, PersonId person, string emoji, CancellationToken stop)
    {
        if (
            await work.Do(
                $"""
                insert into channels.reaction (community_id, message_id, person_id, emoji, at) values ({work.Community},
                  {message.Id}, {person}, {emoji}, {clock.Now}) on conflict do nothing
                """,
                stop
            ) == 1
        )
            await Change(message, $"text = text", stop);
    }

    public async Task TakeBack(Message message, PersonId person, string emoji, CancellationToken stop)
    {
        if (
            await work.Do(
                $"""
                delete from channels.reaction
                where community_id = {work.Community} and message_id = {message.Id} and person_id = {person} and emoji = {emoji}
                """,
                stop
            ) == 1
        )
            await Change(message, $"text = text", stop);
    }

    public async Task Attach(MessageId message, PersonId by, IReadOnlyList<TakenFile> files, CancellationToken stop)
    {
        foreach (var (place, file) in files.Index())
        {
            var nth = place + 1;
            await work.Do(
                $"""
                insert into channels.channel_file (community_id, id, message_id, by_person, place, name, kind, bytes, file_key,
                  small_key, width, height)
                values ({work.Community}, {Id.New<ChannelFileId>(clock)}, {message}, {by}, {nth}, {file.Name}, {file.Kind},
                  {file.Bytes}, {file.Key}, {file.SmallKey}, {file.Width}, {file.Height})
                """,
                stop
            );
        }
    }

    /// <summary>Returns the authors in a thread, the latest first, without bridges and authors of removed messages.</summary>
    public Task<List<PersonId>> Voices(MessageId root, CancellationToken stop) =>
        work.List<PersonId>(
            $"""
            select author_id from channels.message where community_id = {work.Community} and (id = {root} or root_id = {root})
              and author_id is not null and removed_at is null
            group by 1 order by max(turn) desc
            """,
            stop
        );

    /// <summary>Changes a message at the channel's next turn, and marks the message that began its thread as changed too. Locks the channel until the commit.</summary>
    private async Task Change(Message message, Statement set, CancellationToken stop)
    {
        await work.Do(
            $"""
            with next as (
              update channels.channel set turn = turn + 1 where community_id = {work.Community}
                and id = {message.Channel} returning turn),
            changed as (
              update channels.message m set {set}, changed = next.turn from next where m.community_id = {work.Community}
                and m.id = {message.Id})
            update channels.message m set changed = next.turn from next where m.community_id = {work.Community} and m.id = {message.Root}
            """,
            stop
        );
        work.Wake(Queue(message.Channel));
    }
}
