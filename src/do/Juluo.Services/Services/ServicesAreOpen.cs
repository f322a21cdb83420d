namespace Juluo.Services;

/// <summary>Whether there is a service that visitors can use.</summary>
internal sealed class ServicesAreOpen(UnitOfWork work) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from services.service where community_id = {work.Community} and opened_at is not null and closed_at is null)",
            stop
        );
}
