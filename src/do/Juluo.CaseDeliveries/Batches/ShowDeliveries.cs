namespace Juluo.CaseDeliveries;

/// <summary>GET /cases/deliveries — lists, by service, the cases that are ready for the authority, and the earlier batches.</summary>
[Get("/cases/deliveries", CaseworkRights.TakePart, Page = typeof(DeliveriesPage))]
public sealed class ShowDeliveries(DeliveryStore store, DeliverySettingStore settings, CasesFacade cases, ServicesFacade services)
    : Slice<Nothing, ShowDeliveries.Output>
{
    /// <param name="Manages">True if the reader manages casework.</param>
    public sealed record Output(IReadOnlyList<OfService> Services, bool Manages);

    /// <param name="Setting">Null if the authority for its cases has not been set yet.</param>
    public sealed record OfService(
        ServiceId Service,
        LocalizedText Title,
        DeliverySetting? Setting,
        IReadOnlyList<ReadyCase> Ready,
        IReadOnlyList<DeliveryBatch> Batches
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (await cases.Led(caller, stop) is not { } led)
            return new Output([], false);
        var set = (await settings.All(stop)).ToDictionary(s => s.Service);
        var (ready, batches) = (await store.Ready(led, stop), await store.List(led, stop));
        var titles = await services.Titles(stop);
        return new Output(
            [
                .. (await cases.Intakes(stop))
                    .Where(i => titles.ContainsKey(i.Service))
                    .Select(i => new OfService(
                        i.Service,
                        titles[i.Service],
                        set.GetValueOrDefault(i.Service),
                        [.. ready.Where(c => c.Service == i.Service).Take(DeliveryBatch.Most)],
                        [.. batches.Where(b => b.Service == i.Service).OrderByDescending(b => b.Number)]
                    ))
                    .Where(s => led.All || s.Ready.Count > 0 || s.Batches.Count > 0),
            ],
            led.All
        );
    }
}
