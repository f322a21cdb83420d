namespace Juluo.Channels;

/// <summary>POST /channels/{id}/messages — posts a message in a channel, with up to four files. People mentioned with @ are notified.</summary>
[Post(
    "/channels/{id}/messages",
    ChannelRights.WriteIn,
    Form = typeof(ShowChannel),
    MostBytes = MostBytes,
    Then = "#message-{Id}",
    Suggested = true
)]
[PictureField("file", FileTaking.Large, FileTaking.Small, Many = true, Most = ChannelFile.Most, AmongFiles = true)]
internal sealed class WriteMessage(
    UnitOfWork work,
    Clock clock,
    FileTaking taking,
    Uploads uploads,
    PeopleFacade people,
    Notifier notifier,
    Outbox outbox,
    WebhooksFacade webhooks
) : Slice<WriteMessage.Input, WriteMessage.Output>
{
    internal const int MostBytes = (ChannelFile.Most * FileKinds.MostBytes) + (64 * 1024);

    public sealed record Input(ChannelId Id, string? Text = null);

    public sealed record Output(MessageId Id) : ICreated<MessageId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChannelStore(work, clock).Find(input.Id, caller, stop) is not { } channel)
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).Write)
            return new ChannelErrors.IsClosed();
        var written = await new MessageWriting(work, clock, taking, people, notifier, outbox, webhooks).Write(
            channel,
            null,
            input.Text,
            uploads.All("file"),
            caller,
            stop
        );
        return written.Failed ? written.As<Output>() : new Output(written.Value);
    }
}
