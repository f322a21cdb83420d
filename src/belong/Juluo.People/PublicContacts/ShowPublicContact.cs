namespace Juluo.People;

/// <summary>GET /contact — the person whom strangers can write to, and the form for it. 404 where nobody has agreed to be shown.</summary>
[Get(PublicContact.Page, Requires.Nothing, Page = typeof(PublicContactPage))]
public sealed class ShowPublicContact(PeopleFacade people) : Slice<Nothing, PublicContact>
{
    public override async Task<Outcome<PublicContact>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await people.Contact(stop) is { } contact ? contact : new NotFound();
}
