namespace Juluo.Channels;

/// <summary>POST /messages/{id}/replies — posts a reply in the thread of a message.</summary>
[Post(
    "/messages/{id}/replies",
    ChannelRights.WriteIn,
    Form = typeof(ShowThread),
    MostBytes = WriteMessage.MostBytes,
    Then = "/messages/{Thread}#message-{Id}"
)]
[PictureField("file", FileTaking.Large, FileTaking.Small, Many = true, Most = ChannelFile.Most, AmongFiles = true)]
internal sealed class ReplyToMessage(
    UnitOfWork work,
    Clock clock,
    FileTaking taking,
    Uploads uploads,
    PeopleFacade people,
    Notifier notifier,
    Outbox outbox,
    WebhooksFacade webhooks
) : Slice<ReplyToMessage.Input, ReplyToMessage.Output>
{
    public sealed record Input(MessageId Id, string? Text = null);

    public sealed record Output(MessageId Id, MessageId Thread) : ICreated<MessageId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MessageStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not var (channel, message))
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).Write)
            return new ChannelErrors.IsClosed();
        // A reply to a reply belongs to the same thread.
        var root = message.Root is { } first ? (await store.Find(channel, first, caller.Self, stop))! : message;
        var written = await new MessageWriting(work, clock, taking, people, notifier, outbox, webhooks).Write(
            channel,
            root,
            input.Text,
            uploads.All("file"),
            caller,
            stop
        );
        return written.Failed ? written.As<Output>() : new Output(written.Value, root.Id);
    }
}
