namespace Juluo.Events;

/// <summary>Shows the menu entry if there has been an event.</summary>
internal sealed class HasEvents(UnitOfWork work) : IShowWhen
{
    public Task<bool> Shows(Caller caller, CancellationToken stop) =>
        work.Find<bool>($"select exists (select from events.event where community_id = {work.Community})", stop);
}
