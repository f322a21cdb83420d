namespace Juluo.Access;

/// <summary>Reconciles each cloud lock service in turn, unless it is paused.</summary>
[Named("access.reconcile-locks")]
internal sealed class ReconcileLocks(
    Clock clock,
    LockStore locks,
    GatewayStore gateways,
    LockReconciling reconciling,
    IEnumerable<ILockService> kinds
) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        foreach (var service in await locks.All(stop))
        {
            if (service.RestsUntil > clock.Now || await gateways.Find(service.Gateway, stop) is not { Retired: false } gateway)
                continue;
            if (kinds.FirstOrDefault(k => k.Kind == service.Kind) is { } kind)
                await locks.Went(service, await reconciling.Round(service, gateway, kind, stop), stop);
        }
    }
}
