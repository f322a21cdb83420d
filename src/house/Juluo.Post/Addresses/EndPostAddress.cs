namespace Juluo.Post;

/// <summary>POST /people/{id}/post-addresses/{holder}/ending — stops accepting post for a name, from today.</summary>
[Post("/people/{id}/post-addresses/{holder}/ending", SpacesModule.Reception, Form = typeof(ListPostAddresses), Say = "post.address.ended")]
internal sealed class EndPostAddress(UnitOfWork work, Clock clock, IDataProtectionProvider protection, Audit audit)
    : Slice<EndPostAddress.Input, Done>
{
    public sealed record Input(PersonId Id, PostHolderId Holder);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PostHolderStore(work, clock, protection);
        if (await store.Find(input.Holder, stop) is not { } holder || holder.Person != input.Id)
            return new NotFound();
        if (holder.EndedOn is not null)
            return new PostErrors.AddressEnded();
        await store.End(holder.Id, clock.Today(caller.Community.Zone), stop);
        await audit.Did(caller.Person, "reception.address.ended", holder.Name, new { person = holder.Person }, stop);
        return Done.It;
    }
}
