namespace Juluo.Circles;

/// <summary>Whether there is a circle.</summary>
internal sealed class HasCircles(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from circles.circle where community_id = {work.Community})", stop);
}
