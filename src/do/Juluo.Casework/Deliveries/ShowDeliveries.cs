namespace Juluo.Casework;

/// <summary>GET /cases/deliveries — lists by service which cases are ready for the authority, and the batches in which others went.</summary>
[Get("/cases/deliveries", CaseworkRights.TakePart, Page = typeof(DeliveriesPage))]
public sealed class ShowDeliveries(UnitOfWork work, Clock clock, CaseSeal seal, ServicesFacade services)
    : Slice<Nothing, ShowDeliveries.Output>
{
    /// <param name="Manages">The reader manages casework.</param>
    public sealed record Output(IReadOnlyList<OfService> Services, bool Manages);

    /// <param name="Setting">Null: it was not said yet to which authority its cases go.</param>
    public sealed record OfService(
        ServiceId Service,
        LocalizedText Title,
        DeliverySetting? Setting,
        IReadOnlyList<ReadyCase> Ready,
        IReadOnlyList<DeliveryBatch> Batches
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (await DeliveryReach.Of(work, clock, caller, stop) is not { } reach)
            return new Output([], false);
        var store = new DeliveryStore(work, clock, seal);
        var settings = (await new DeliverySettingStore(work, clock).All(stop)).ToDictionary(s => s.Service);
        var (ready, batches) = (await store.Ready(reach, stop), await store.List(reach, stop));
        var titles = await services.Titles(stop);
        return new Output(
            [
                .. (await new IntakeStore(work, clock).All(stop))
                    .Where(i => titles.ContainsKey(i.Service))
                    .Select(i => new OfService(
                        i.Service,
                        titles[i.Service],
                        settings.GetValueOrDefault(i.Service),
                        [.. ready.Where(c => c.Service == i.Service).Take(DeliveryBatch.Most)],
                        [.. batches.Where(b => b.Service == i.Service).OrderByDescending(b => b.Number)]
                    ))
                    .Where(s => reach.Manages || s.Ready.Count > 0 || s.Batches.Count > 0),
            ],
            reach.Manages
        );
    }
}
