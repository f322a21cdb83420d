namespace Juluo.Channels;

/// <summary>POST /messages/{id}/reactions — adds the caller's emoji to a message. Adding it twice changes nothing.</summary>
[Post("/messages/{id}/reactions", ChannelRights.WriteIn)]
internal sealed class AddReaction(UnitOfWork work, Clock clock) : Slice<AddReaction.Input, RemoveMessage.Output>
{
    public sealed record Input(MessageId Id, [Required] string? Emoji = null);

    public override async Task<Outcome<RemoveMessage.Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MessageStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not var (channel, message))
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).Write)
            return new ChannelErrors.IsClosed();
        if (message.RemovedAt is not null)
            return new MessageErrors.IsRemoved();
        var emoji = input.Emoji?.Trim() ?? "";
        if (!Emoji.Is(emoji))
            return new MessageErrors.NoEmoji();
        if (message.Reactions.Count >= Emoji.MostKinds && message.Reactions.All(r => r.Emoji != emoji))
            return new MessageErrors.EnoughReactions(Emoji.MostKinds);
        await store.React(message, caller.Self, emoji, stop);
        return new RemoveMessage.Output(channel.Id, message.Root);
    }

    protected override Next After(Input input, RemoveMessage.Output output, Caller caller) =>
        new(output.Thread is { } thread ? $"/messages/{thread}" : $"/channels/{output.Channel}#message-{input.Id}");
}
