namespace Juluo.Services;

/// <summary>Shows the menu entry once a service has been opened.</summary>
internal sealed class HasServices(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from services.service where community_id = {work.Community} and opened_at is not null)",
            stop
        );
}
