namespace Juluo.PublicContacts;

/// <summary>GET /contact — shows the public contact to whom strangers can write, and the form for it; with <c>sent</c>, that the message is on its way. 404 where no one has agreed to be shown.</summary>
[Get(PublicContact.Page, Requires.Nothing, Page = typeof(PublicContactPage))]
public sealed class ShowPublicContact(PublicContactsFacade contacts) : Slice<ShowPublicContact.Input, ShowPublicContact.Output>
{
    /// <param name="Sent">A message was just sent.</param>
    public sealed record Input(bool Sent = false);

    public sealed record Output(PublicContact Contact, bool Sent);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await contacts.Find(stop) is { } contact ? new Output(contact, input.Sent) : new NotFound();
}
