namespace Juluo.Collaborations;

/// <summary>Returns true if there is a collaboration that visitors can read.</summary>
internal sealed class CollaborationsArePublic(UnitOfWork work) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from collaborations.collaboration where community_id = {work.Community} and visibility = 'public')",
            stop
        );
}
