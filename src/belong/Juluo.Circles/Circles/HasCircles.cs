namespace Juluo.Circles;

/// <summary>Shows the menu entry if there is a public circle; a private one must not become known through the menu.</summary>
internal sealed class HasCircles(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from circles.circle where community_id = {work.Community} and not private)", stop);
}
