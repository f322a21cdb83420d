namespace Juluo.Channels;

/// <summary>GET /messages/{id}/editing — returns the text of a message of the caller, to be edited.</summary>
[Get("/messages/{id}/editing", ChannelRights.WriteIn, Page = typeof(MessageTextPage))]
public sealed class ShowMessageText(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<ShowMessageText.Input, ShowMessageText.Output>
{
    public sealed record Input(MessageId Id);

    /// <param name="Text">The text as it would be typed, with a current name after each @.</param>
    public sealed record Output(Channel Channel, Message Message, string Text);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new MessageStore(work, clock).Find(input.Id, caller, stop) is not var (channel, message))
            return new NotFound();
        if (message.Author != caller.Self || message.RemovedAt is not null)
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).Write)
            return new ChannelErrors.IsClosed();
        var named = await people.Named([.. message.Mentions], stop);
        return new Output(channel, message, Mentions.Write(message.Text, message.Mentions, p => named.GetValueOrDefault(p)?.Name));
    }
}
