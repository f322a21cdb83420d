namespace Juluo.Post;

/// <summary>GET /people/{id}/post-addresses — lists the names for which post is accepted on behalf of a person, with their identity checks.</summary>
[Get("/people/{id}/post-addresses", SpacesModule.Reception, Page = typeof(PostAddressesPage))]
public sealed class ListPostAddresses(
    UnitOfWork work,
    Clock clock,
    IDataProtectionProvider protection,
    PeopleFacade people,
    Sites sites,
    Audit audit
) : Slice<ListPostAddresses.Input, ListPostAddresses.Output>
{
    /// <param name="Open">The name for which to show the characters of the documents; that view is logged.</param>
    public sealed record Input(PersonId Id, PostHolderId? Open = null);

    public sealed record Address(PostHolder Holder, IReadOnlyList<IdentityCheck> Checks);

    /// <param name="Included">The sites whose address is included in one of their plans today.</param>
    public sealed record Output(
        PersonCard Person,
        IReadOnlyList<Address> Addresses,
        IReadOnlyList<Site> Sites,
        [property: JsonIgnore] IReadOnlyList<Site> Included
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Id, stop) is not { } person)
            return new NotFound();
        var store = new PostHolderStore(work, clock, protection);
        var addresses = new List<Address>();
        foreach (var holder in await store.Of(person.Id, stop))
            addresses.Add(new(holder, await store.Checks(holder.Id, holder.Id == input.Open, stop)));
        if (caller.Person is { } looker)
        {
            if (addresses.Exists(a => a.Checks.Any(c => c.LastSigns is not null)))
                await audit.Looked(looker, person.Id, "identity", stop);
            if (addresses.Exists(a => a.Holder.ForwardTo is not null))
                await audit.Looked(looker, person.Id, "forwarding", stop);
        }

        var (open, plans, today) = (
            (await sites.All(stop)).FindAll(s => s.ClosedAt is null),
            new PlansFacade(work, clock),
            clock.Today(caller.Community.Zone)
        );
        var included = new List<Site>();
        foreach (var site in open)
            if (await plans.IncludesAddress(person.Id, site.Id, today, stop))
                included.Add(site);
        return new Output(person, addresses, open, included);
    }
}
