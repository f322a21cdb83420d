namespace Juluo.Residencies;

/// <summary>Shows the menu entry if there is a residency, open or not.</summary>
internal sealed class HasResidencies(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from residencies.residency where community_id = {work.Community})", stop);
}
