namespace Juluo.Post;

/// <summary>Letters and parcels that have been at the desk for two weeks, or have to be forwarded.</summary>
internal sealed class WaitingPost(UnitOfWork work, Clock clock) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (!caller.MaySomewhere(SpacesModule.Reception))
            return [];
        var old = clock.Now - Duration.FromDays(PostItem.LongDays);
        return
        [
            .. (await new PostStore(work, clock).Waiting(stop))
                .Where(i => (i.Wanted || i.ArrivedAt <= old) && caller.May(SpacesModule.Reception, i.Site))
                .Take(Most)
                .Select(i => new WaitingItem(i.Wanted ? "post-to-forward" : "post", new(i.HolderName), $"/post/{i.Id}", i.ArrivedAt)),
        ];
    }
}
