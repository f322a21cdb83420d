namespace Juluo.Projects;

/// <summary>Shows an item only if there is a brief that visitors can read and that is not closed.</summary>
internal sealed class BriefsArePublic(UnitOfWork work) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from projects.brief where community_id = {work.Community} and public and closed_at is null)",
            stop
        );
}
