namespace Juluo.Post;

/// <summary>Letters and parcels that have been at the desk for two weeks, or have to be forwarded.</summary>
internal sealed class WaitingPost(UnitOfWork work, Clock clock) : WaitingSource
{
    private Instant Old => clock.Now - Duration.FromDays(PostItem.LongDays);

    public override Statement? Any(Caller caller) =>
        caller.MaySomewhere(SpacesModule.Reception)
            ? (Statement)
                $"""
                    exists (select from post.mail_item i where i.community_id = {work.Community} and i.closed is null and (i.arrived_at <= {Old} or i.wanted is not null))
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop) =>
        [
            .. (await new PostStore(work, clock).Waiting(stop))
                .Where(i => (i.Wanted || i.ArrivedAt <= Old) && caller.May(SpacesModule.Reception, i.Site))
                .Take(Most)
                .Select(i => new WaitingItem(i.Wanted ? "post-to-forward" : "post", new(i.HolderName), $"/post/{i.Id}", i.ArrivedAt)),
        ];
}
