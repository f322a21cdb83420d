namespace Juluo.PublicContacts;

/// <summary>GET /contact — shows the public contact, and the form to write to them; with <c>sent</c>, a confirmation. 404 if no one has agreed to be shown.</summary>
[Get(PublicContact.Page, Requires.Nothing, Page = typeof(PublicContactPage))]
public sealed class ShowPublicContact(PublicContactsFacade contacts) : Slice<ShowPublicContact.Input, ShowPublicContact.Output>
{
    /// <param name="Sent">True if a message was just sent.</param>
    public sealed record Input(bool Sent = false);

    public sealed record Output(PublicContact Contact, bool Sent);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await contacts.Find(stop) is { } contact ? new Output(contact, input.Sent) : new NotFound();
}
