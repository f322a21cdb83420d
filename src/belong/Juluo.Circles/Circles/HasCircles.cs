namespace Juluo.Circles;

/// <summary>Whether there is a circle that all members know of: a word in the menu must not give a private one away.</summary>
internal sealed class HasCircles(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from circles.circle where community_id = {work.Community} and not private)", stop);
}
