namespace Juluo.Channels;

/// <summary>POST /messages/{id}/return — restores a message that the caller removed, within a day.</summary>
[Post("/messages/{id}/return", ChannelRights.WriteIn)]
internal sealed class RestoreMessage(UnitOfWork work, Clock clock) : Slice<RestoreMessage.Input, RemoveMessage.Output>
{
    public sealed record Input(MessageId Id);

    public override async Task<Outcome<RemoveMessage.Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MessageStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not var (channel, message))
            return new NotFound();
        if (message.RemovedAt is not { } at)
            return new RemoveMessage.Output(channel.Id, message.Root);
        if (message.RemovedBy != caller.Self)
            return new MessageErrors.NotYours();
        if (clock.Now - at > PurgeRemovedMessages.Kept)
            return new MessageErrors.GoneForGood();
        await store.Return(message, stop);
        return new RemoveMessage.Output(channel.Id, message.Root);
    }

    protected override Next After(Input input, RemoveMessage.Output output, Caller caller) =>
        new(output.Thread is { } thread ? $"/messages/{thread}" : $"/channels/{output.Channel}", "channels.message.returned");
}
