namespace Juluo.Post;

/// <summary>POST /people/{id}/post-addresses — accepts post for a name on behalf of a person whose plan includes it.</summary>
[Post("/people/{id}/post-addresses", SpacesModule.Reception, Form = typeof(ListPostAddresses), Say = "post.address.given")]
internal sealed class AddPostAddress(
    UnitOfWork work,
    Clock clock,
    IDataProtectionProvider protection,
    PeopleFacade people,
    Sites sites,
    Audit audit
) : Slice<AddPostAddress.Input, AddPostAddress.Output>
{
    public sealed record Input(PersonId Id, string? Name = null, SiteId? Site = null, string? ForwardTo = null);

    public sealed record Output(PostHolderId Id) : ICreated<PostHolderId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Id, stop) is not { } person)
            return new NotFound();
        var open = (await sites.All(stop)).Where(s => s.ClosedAt is null).ToList();
        var site = open.Find(s => s.Id == input.Site) ?? (open.Count == 1 && input.Site is null ? open[0] : null);
        if (site is null)
            return new Missing("site");
        var name = input.Name?.Trim();
        if (string.IsNullOrEmpty(name))
            return new PostErrors.NoName();
        if (name.EnumerateRunes().Count() > PostHolder.MostName)
            return new TooLong("name", PostHolder.MostName);
        var forward = string.IsNullOrWhiteSpace(input.ForwardTo) ? null : input.ForwardTo.Trim();
        if (forward?.Length > PostHolder.MostAddress)
            return new TooLong("forwardTo", PostHolder.MostAddress);
        if (!await new PlansFacade(work, clock).IncludesAddress(person.Id, site.Id, clock.Today(caller.Community.Zone), stop))
            return new PostErrors.PlanWithoutAddress();
        var added = await new PostHolderStore(work, clock, protection).Add(person.Id, site.Id, name, forward, caller.Person, stop);
        if (added.Failed)
            return added.As<Output>();
        await audit.Did(caller.Person, "reception.address.given", name, new { person = person.Id, site = site.Id }, stop);
        return new Output(added.Value);
    }
}
