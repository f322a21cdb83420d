namespace Juluo.Channels;

/// <summary>POST /messages/{id}/text — changes the text of a message of the caller. The message is marked as changed; the earlier text isn't kept, not even for operators.</summary>
[Post("/messages/{id}/text", ChannelRights.WriteIn, Form = typeof(ShowMessageText))]
internal sealed class ChangeMessage(UnitOfWork work, Clock clock, Notifier notifier) : Slice<ChangeMessage.Input, ChangeMessage.Output>
{
    public sealed record Input(MessageId Id, string? Text = null);

    public sealed record Output(MessageId Thread, ChannelId Channel, bool Reply);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MessageStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not var (channel, message))
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).Write)
            return new ChannelErrors.IsClosed();
        if (message.Author != caller.Self)
            return new MessageErrors.NotYours();
        if (message.RemovedAt is not null)
            return new MessageErrors.IsRemoved();
        var text = MessageText.AsTyped(input.Text);
        if (MessageText.Check(text, message.Files.Count > 0) is { } wrong)
            return wrong;
        var (kept, mentions) = await new MentionReading(work, clock).Read(text, channel, stop);
        // People mentioned in the earlier text have already been notified.
        await new MessageNotices(work, clock, notifier).Notify(
            channel,
            message.Thread,
            message.Id,
            [.. mentions.Except(message.Mentions)],
            [],
            caller,
            stop
        );
        await store.Edit(message, kept, mentions, stop);
        return new Output(message.Thread, channel.Id, message.Root is not null);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            output.Reply ? $"/messages/{output.Thread}#message-{input.Id}" : $"/channels/{output.Channel}#message-{input.Id}",
            "channels.message.edited"
        );
}
