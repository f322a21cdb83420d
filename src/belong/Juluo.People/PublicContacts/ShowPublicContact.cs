namespace Juluo.People;

/// <summary>GET /contact — shows the public contact to whom strangers can write, and the form for it. 404 where no one has agreed to be shown.</summary>
[Get(PublicContact.Page, Requires.Nothing, Page = typeof(PublicContactPage))]
public sealed class ShowPublicContact(PeopleFacade people) : Slice<Nothing, PublicContact>
{
    public override async Task<Outcome<PublicContact>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await people.Contact(stop) is { } contact ? contact : new NotFound();
}
