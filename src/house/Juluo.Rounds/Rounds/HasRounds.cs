namespace Juluo.Rounds;

/// <summary>Whether there is a season.</summary>
internal sealed class HasRounds(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from rounds.round where community_id = {work.Community})", stop);
}
