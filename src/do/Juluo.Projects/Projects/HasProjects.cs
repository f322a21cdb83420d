namespace Juluo.Projects;

/// <summary>Whether there is a project that its team does not keep to itself.</summary>
internal sealed class HasProjects(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from projects.project where community_id = {work.Community} and visibility <> 'team')",
            stop
        );
}
