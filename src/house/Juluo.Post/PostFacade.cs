namespace Juluo.Post;

/// <summary>Post as other modules see it: what the desk has to forward; and names for which post is accepted that come with the sample.</summary>
public sealed class PostFacade(UnitOfWork work, Clock clock, IDataProtectionProvider protection)
{
    /// <param name="name">As it is written on the letters; the site has it once.</param>
    public Task<Outcome<PostHolderId>> Add(PersonId person, SiteId site, string name, CancellationToken stop) =>
        new PostHolderStore(work, clock, protection).Add(person, site, name, null, null, stop);

    /// <summary>Counts the items that their holders asked to have forwarded, at the sites where the caller receives people.</summary>
    public async Task<int> CountToForward(Caller caller, CancellationToken stop) =>
        (await new PostStore(work, clock).Waiting(stop)).Count(i => i.Wanted && caller.May(SpacesModule.Reception, i.Site));
}
