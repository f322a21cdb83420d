namespace Juluo.Channels;

/// <summary>
/// Writes a message with its effects: files, notifications, evidence of a reply, external services. Slow steps come first and the message last: from
/// taking its turn to the commit, no one else can write in the channel.
/// </summary>
internal sealed class MessageWriting(
    UnitOfWork work,
    Clock clock,
    FileTaking taking,
    PeopleFacade people,
    Notifier notifier,
    Outbox outbox,
    WebhooksFacade webhooks
)
{
    public async Task<Outcome<MessageId>> Write(
        Channel channel,
        Message? root,
        string? typed,
        IReadOnlyList<IFormFile> sent,
        Caller caller,
        CancellationToken stop
    )
    {
        var text = MessageText.AsTyped(typed);
        if (MessageText.Check(text, sent.Count > 0) is { } wrong)
            return wrong;
        if (sent.Count > ChannelFile.Most)
            return new MessageErrors.TooManyFiles(ChannelFile.Most);
        var taken = await taking.Take(sent, stop);
        if (taken.Failed)
            return taken.As<MessageId>();

        var (kept, mentions) = await new MentionReading(work, clock).Read(text, channel, stop);
        var store = new MessageStore(work, clock);
        var id = Id.New<MessageId>(clock);
        var voices = root is null ? [] : await store.Voices(root.Id, stop);
        await new MessageNotices(work, clock, notifier).Notify(channel, root?.Id ?? id, id, mentions, voices, caller, stop);
        if (root is not null && Exchange.Answered(caller.Self, root.Author, voices) is { } answered)
            await Note(channel, caller.Self, answered, stop);
        var cards = await people.Named([.. mentions, caller.Self], stop);
        await new OutgoingBridges(webhooks).Tell(
            channel,
            channel.Name.In(caller.Community.Language),
            id,
            cards[caller.Self],
            Mentions.Write(kept, mentions, p => cards.GetValueOrDefault(p)?.Name),
            taken.Value,
            stop
        );
        var said = new MessageStore.Said(channel.Id, id, root?.Id, kept, mentions, clock.Now) { Author = caller.Self };
        if (!await store.Write(said, stop))
            return new ChannelErrors.IsClosed();
        await store.Attach(id, caller.Self, taken.Value, stop);
        return id;
    }

    private async Task Note(Channel channel, PersonId author, PersonId answered, CancellationToken stop)
    {
        var both = await people.Named([author, answered], stop);
        if (
            both.TryGetValue(author, out var one)
            && both.TryGetValue(answered, out var other)
            && other.Here
            && Exchange.Of(channel, one, other, clock.Now, work.Community.Zone) is { } evidence
        )
            await outbox.Publish(evidence, stop);
    }
}
