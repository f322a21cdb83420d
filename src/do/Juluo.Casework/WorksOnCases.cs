namespace Juluo.Casework;

/// <summary>Whether there is casework here: a service takes applications.</summary>
internal sealed class WorksOnCases(UnitOfWork work) : IShowWhen
{
    public async Task<bool> Shows(CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from casework.intake where community_id = {work.Community})", stop);
}
