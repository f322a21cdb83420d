namespace Juluo.Access;

/// <summary>Publishes once when a gateway goes offline, and when it comes back.</summary>
[Named("access.watch-gateways")]
internal sealed class WatchGateways(UnitOfWork work, Clock clock, Outbox outbox) : Job
{
    public override async Task Run(Community community, CancellationToken stop) =>
        await outbox.Publish(
            await work.List(
                $"""
                update access.gateway g set silent_at = case when now.silent then {clock.Now}::timestamptz end
                from (
                  select id, coalesce(seen_at, '-infinity') < {clock.Now - DoorGateway.Silence} as silent from access.gateway g0
                  where community_id = {community.Id} and retired_at is null and enrolled_at is not null
                    and not exists (select from access.lock_service s where s.community_id = g0.community_id
                      and s.gateway_id = g0.id)) now
                where g.community_id = {community.Id} and g.id = now.id and (g.silent_at is not null) <> now.silent
                returning g.id, g.site_id, g.seen_at, g.silent_at is null
                """,
                r => new GatewayChanged(r.GetBoolean(3), new(new(r.GetGuid(0)), new(r.GetGuid(1)), r.IsDBNull(2) ? null : r.Instant(2))),
                stop
            ),
            stop
        );
}
