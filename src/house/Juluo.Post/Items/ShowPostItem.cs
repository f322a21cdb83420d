namespace Juluo.Post;

/// <summary>GET /post/{id} — shows a letter or parcel to the front desk: its photo, its history, and the actions to hand it out, forward or return it.</summary>
[Get("/post/{id}", SpacesModule.Reception, AtSite = true, Page = typeof(PostItemPage))]
public sealed class ShowPostItem(
    UnitOfWork work,
    Clock clock,
    IDataProtectionProvider protection,
    PeopleFacade people,
    Sites sites,
    Audit audit
) : Slice<ShowPostItem.Input, ShowPostItem.Output>
{
    public sealed record Input(PostItemId Id);

    /// <param name="ForwardTo">The address to forward to, if its holder asked for it.</param>
    /// <param name="Checked">True if its holder has proved their identity, or is a member without a registered address, who need not.</param>
    public sealed record Output(
        PostItem Item,
        IReadOnlyList<PostStep> Steps,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        Site? Site,
        string? ForwardTo,
        bool Checked
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (store, holders) = (new PostStore(work, clock), new PostHolderStore(work, clock, protection));
        if (await store.Find(input.Id, stop) is not { } item || !caller.May(SpacesModule.Reception, item.Site))
            return new NotFound();
        var holder = item.Holder is { } address ? await holders.Find(address, stop) : null;
        var steps = await store.Steps(item.Id, stop);
        var forward = item is { Wanted: true, Closed: null } ? holder?.ForwardTo : null;
        if (forward is not null && caller.Person is { } reader)
            await audit.Looked(reader, item.Person, "forwarding", stop);
        return new Output(
            item,
            steps,
            await people.Named([item.Person, .. steps.Select(s => s.By).OfType<PersonId>()], stop),
            (await sites.All(stop)).Find(s => s.Id == item.Site),
            forward,
            holder is null || (await holders.Checks(holder.Id, open: false, stop)).Count > 0
        );
    }
}
