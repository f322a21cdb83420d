namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/cover/removal — removes the cover of a site. It can be restored for a day.</summary>
[Post(
    "/sites/{id}/cover/removal",
    SpacesModule.Manage,
    Form = typeof(ShowSiteSettings),
    Then = "/sites/{id}/settings#cover",
    Say = "people.cover.removed",
    Undo = "/sites/{id}/cover/{Id}/restoration"
)]
internal sealed class RemoveSiteCover(UnitOfWork work, Clock clock) : Slice<RemoveSiteCover.Input, Created<CoverId>>
{
    public sealed record Input(SiteId Id);

    public override async Task<Outcome<Created<CoverId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var covers = SiteCovers.Store(work, clock);
        if (await covers.Find(input.Id.Value, stop) is null)
            return new NotFound();
        return new Created<CoverId>(await covers.Put(input.Id.Value, null, stop));
    }
}
