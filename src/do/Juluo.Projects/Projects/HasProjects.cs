namespace Juluo.Projects;

/// <summary>Checks if there is a project that is not visible to its team only.</summary>
internal sealed class HasProjects(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from projects.project where community_id = {work.Community} and visibility <> 'team')",
            stop
        );
}
