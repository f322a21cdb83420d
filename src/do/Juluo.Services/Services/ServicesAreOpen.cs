namespace Juluo.Services;

/// <summary>Shows the menu entry while a service is open to visitors.</summary>
internal sealed class ServicesAreOpen(UnitOfWork work) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from services.service where community_id = {work.Community} and opened_at is not null and closed_at is null)",
            stop
        );
}
