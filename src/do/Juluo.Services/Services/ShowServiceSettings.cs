namespace Juluo.Services;

/// <summary>GET /services/{id}/settings — shows the form that changes a service.</summary>
[Get("/services/{id}/settings", ServiceRights.Manage, Page = typeof(ServiceSettingsPage))]
internal sealed class ShowServiceSettings(UnitOfWork work, Clock clock) : Slice<ShowServiceSettings.Input, Service>
{
    public sealed record Input(ServiceId Id);

    public override async Task<Outcome<Service>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new ServiceStore(work, clock).Find(input.Id, caller, stop) is { } service ? service : new NotFound();
}
