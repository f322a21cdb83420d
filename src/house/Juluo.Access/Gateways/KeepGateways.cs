namespace Juluo.Access;

/// <summary>A door gateway would go on with the grants that it has, and hear of no change.</summary>
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
