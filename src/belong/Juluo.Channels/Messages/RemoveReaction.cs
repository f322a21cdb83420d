namespace Juluo.Channels;

/// <summary>POST /messages/{id}/reactions/removal — removes the caller's own emoji from a message.</summary>
[Post("/messages/{id}/reactions/removal", ChannelRights.WriteIn)]
internal sealed class RemoveReaction(UnitOfWork work, Clock clock) : Slice<AddReaction.Input, RemoveMessage.Output>
{
    public override async Task<Outcome<RemoveMessage.Output>> Handle(AddReaction.Input input, Caller caller, CancellationToken stop)
    {
        var store = new MessageStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not var (channel, message))
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).Write)
            return new ChannelErrors.IsClosed();
        if (input.Emoji?.Trim() is not { Length: > 0 } emoji)
            return new MessageErrors.NoEmoji();
        await store.TakeBack(message, caller.Self, emoji, stop);
        return new RemoveMessage.Output(channel.Id, message.Root);
    }

    protected override Next After(AddReaction.Input input, RemoveMessage.Output output, Caller caller) =>
        new(output.Thread is { } thread ? $"/messages/{thread}" : $"/channels/{output.Channel}#message-{input.Id}");
}
