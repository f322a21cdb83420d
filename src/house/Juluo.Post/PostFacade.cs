namespace Juluo.Post;

/// <summary>Lets other modules count the items to forward, and adds names for the sample.</summary>
public sealed class PostFacade(UnitOfWork work, Clock clock, IDataProtectionProvider protection)
{
    /// <param name="name">The name on the letters, unique at the site.</param>
    public Task<Outcome<PostHolderId>> Add(PersonId person, SiteId site, string name, CancellationToken stop) =>
        new PostHolderStore(work, clock, protection).Add(person, site, name, null, null, stop);

    /// <summary>Counts the items to forward, at the sites where the caller works at reception.</summary>
    public async Task<int> CountToForward(Caller caller, CancellationToken stop) =>
        (await new PostStore(work, clock).Waiting(stop)).Count(i => i.Wanted && caller.May(SpacesModule.Reception, i.Site));
}
