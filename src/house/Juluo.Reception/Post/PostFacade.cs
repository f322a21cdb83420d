using Microsoft.AspNetCore.DataProtection;

namespace Juluo.Reception;

/// <summary>Names for which mail is taken in that are brought rather than given at the desk: by the sample.</summary>
public sealed class PostFacade(UnitOfWork work, Clock clock, IDataProtectionProvider protection)
{
    /// <param name="name">As it stands on letters; of the site's own.</param>
    public Task<Outcome<PostHolderId>> Add(PersonId person, SiteId site, string name, CancellationToken stop) =>
        new PostHolderStore(work, clock, protection).Add(person, site, name, null, null, stop);
}
