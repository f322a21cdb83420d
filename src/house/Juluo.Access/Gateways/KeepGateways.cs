namespace Juluo.Access;

/// <summary>Keeps the access part switched on while a gateway is enrolled and not retired: without the part, gateways would apply their last grants and receive no changes.</summary>
internal sealed class KeepGateways(UnitOfWork work) : KeepPart(Part.Doors)
{
    public sealed record GatewaysConnected(int Count) : Invalid("access.gateways-connected", "parts");

    public override async Task<Error?> Why(CancellationToken stop) =>
        (int)
            await work.Find<long>(
                $"select count(*) from access.gateway where community_id = {work.Community} and enrolled_at is not null and retired_at is null",
                stop
            )
            is > 0
                and var count
            ? new GatewaysConnected(count)
            : null;
}
