namespace Juluo.Projects;

/// <summary>Shows an item only if there is a project that visitors can read.</summary>
internal sealed class ProjectsArePublic(UnitOfWork work) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from projects.project where community_id = {work.Community} and visibility = 'public')",
            stop
        );
}
