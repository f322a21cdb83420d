namespace Juluo.Channels;

/// <summary>
/// POST /bridges/{token} — posts a message from an external service into the channel of this URL, as JSON or as a form's payload. It is marked as external, mentions no one, replies to
/// nothing, and isn't forwarded to other services, so nothing can loop.
/// </summary>
[Post("/bridges/{token}", Requires.Nothing, ByCapability = true, PerMinute = 30, MostBytes = 64 * 1024)]
internal sealed class ReceiveFromBridge(UnitOfWork work, Clock clock) : Slice<ReceiveFromBridge.Input, ReceiveFromBridge.Output>
{
    public sealed record Input(
        string Token,
        string? Text = null,
        string? Username = null,
        IReadOnlyList<BridgePost.Attachment>? Attachments = null,
        string? Payload = null
    );

    public sealed record Output(bool Ok);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new BridgeStore(work, clock).Use(input.Token, stop) is not var (bridge, id))
            return new NotFound();
        var post = input.Payload is null ? new BridgePost(input.Text, input.Username, input.Attachments) : BridgePost.Read(input.Payload);
        if (post is null)
            return new Unreadable("payload");
        if (post.Said() is not { Length: > 0 } text)
            return new BridgeErrors.NoText();
        if (await new ChannelStore(work, clock).Any(id, default, stop) is not { Circle: null or { Closed: false } } channel)
            return new ChannelErrors.IsClosed();
        var said = new MessageStore.Said(channel.Id, Id.New<MessageId>(clock), null, text, [], clock.Now)
        {
            Bridge = (bridge, post.Author()),
        };
        return await new MessageStore(work, clock).Write(said, stop) ? new Output(true) : new ChannelErrors.IsClosed();
    }
}
