namespace Juluo.Projects;

/// <summary>Shows an item only if there is a project that more people than its team can see.</summary>
internal sealed class HasProjects(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from projects.project where community_id = {work.Community} and visibility <> 'team')",
            stop
        );
}
