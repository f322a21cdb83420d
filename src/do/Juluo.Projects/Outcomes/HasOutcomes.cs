namespace Juluo.Projects;

/// <summary>Shows an item only if a project has an outcome.</summary>
internal sealed class HasOutcomes(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from projects.outcome where community_id = {work.Community} and removed_at is null)",
            stop
        );
}
