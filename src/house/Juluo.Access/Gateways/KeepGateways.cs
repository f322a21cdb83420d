namespace Juluo.Access;

/// <summary>Keeps the part on while gateways are connected: they would continue with their current grants and learn of no change.</summary>
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
