namespace Juluo.Projects;

/// <summary>Checks if there is an opportunity of any kind: a brief, or something that higher modules add to that page.</summary>
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
