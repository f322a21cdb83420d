namespace Juluo.Projects;

/// <summary>Shows an item only if there is an opportunity of any kind: a brief, or something that higher modules add to the page of opportunities.</summary>
internal sealed class HasOpportunities(UnitOfWork work, IEnumerable<AnyOpportunity> others) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop)
    {
        if (await work.Find<bool>($"select exists (select from projects.brief where community_id = {work.Community})", stop))
            return true;
        foreach (var any in others)
            if (await any(work, stop))
                return true;
        return false;
    }
}
