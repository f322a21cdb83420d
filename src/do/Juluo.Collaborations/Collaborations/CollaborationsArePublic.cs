namespace Juluo.Collaborations;

/// <summary>Checks if visitors can read a collaboration.</summary>
internal sealed class CollaborationsArePublic(UnitOfWork work) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from collaborations.collaboration where community_id = {work.Community} and visibility = 'public')",
            stop
        );
}
