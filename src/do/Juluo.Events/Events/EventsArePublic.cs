namespace Juluo.Events;

/// <summary>Shows the entry if visitors can come to at least one event that is not over.</summary>
internal sealed class EventsArePublic(UnitOfWork work, Clock clock) : IShowWhen
{
    public Task<bool> Shows(Caller caller, CancellationToken stop) =>
        work.Find<bool>(
            $"""
            select exists (select from events.event where community_id = {work.Community} and public and cancelled_at is null and ends_at > {clock.Now})
            """,
            stop
        );
}
