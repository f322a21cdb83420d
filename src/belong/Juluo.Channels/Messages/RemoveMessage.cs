namespace Juluo.Channels;

/// <summary>POST /messages/{id}/removal — removes a message of the caller or, for moderators of the channel, of anyone. It can be restored for a day.</summary>
[Post("/messages/{id}/removal", ChannelRights.WriteIn)]
internal sealed class RemoveMessage(UnitOfWork work, Clock clock, Audit audit) : Slice<RemoveMessage.Input, RemoveMessage.Output>
{
    public sealed record Input(MessageId Id);

    public sealed record Output(ChannelId Channel, MessageId? Thread);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MessageStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not var (channel, message))
            return new NotFound();
        if (message.Author != caller.Self && !ChannelRights.Of(channel, caller).LookAfter)
            return new MessageErrors.NotYours();
        if (message.RemovedAt is not null)
            return new MessageErrors.IsRemoved();
        await store.Remove(message, caller.Self, stop);
        if (message.Author != caller.Self)
            await audit.Did(caller.Self, "channels.message-removed", message.Id.ToString(), null, stop);
        return new Output(channel.Id, message.Root);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            output.Thread is { } thread ? $"/messages/{thread}" : $"/channels/{output.Channel}",
            "channels.message.removed",
            Undo: $"/messages/{input.Id}/return"
        );
}
