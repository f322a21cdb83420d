namespace Juluo.Seasons;

/// <summary>Shows the menu entry if there is a season.</summary>
internal sealed class HasSeasons(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from seasons.season where community_id = {work.Community})", stop);
}
