namespace Juluo.Challenges;

/// <summary>Shows the entry if visitors can read at least one challenge.</summary>
internal sealed class ChallengesArePublic(UnitOfWork work) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from challenges.challenge where community_id = {work.Community} and public and opened_at is not null)",
            stop
        );
}
