namespace Juluo.Access;

/// <summary>Determines the updates for a gateway: its grants, signed, when they changed or need renewal; and doors to open now.</summary>
internal sealed class GatewayNews(UnitOfWork work, Clock clock, GatewayStore gateways, GrantReader grants)
{
    public sealed record Answer(Envelope? Grants, IReadOnlyList<Envelope> Commands)
    {
        /// <summary>Returns the version of the gateway's current grants.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public long Version { get; init; }
    }

    /// <returns>Null if there is no update.</returns>
    public async Task<Answer?> For(DoorGateway gateway, long known, CancellationToken stop)
    {
        var now = clock.Now;
        var content = await grants.Read(gateway, now, stop);
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, GatewayJson.Options));
        var (version, issued) = await gateways.Version(gateway.Id, hash, stop);
        var life = Duration.FromHours(gateway.Hours);
        var commands = await Commands(gateway.Id, now, stop);
        // Renewed at half of their life, so that at least half remains when the network fails.
        var fresh = issued is { } at && now < at + life / 2;
        if (version == known && fresh && commands.Count == 0)
            return null;
        using var key = await gateways.Signer(gateway.Id, stop);
        Envelope? list = null;
        if (version != known || !fresh)
        {
            await gateways.Issued(gateway.Id, now, stop);
            list = Envelope.Seal(
                content with
                {
                    Version = version,
                    Issued = now.ToDateTimeOffset(),
                    Expires = (now + life).ToDateTimeOffset(),
                },
                key
            );
        }

        return new(list, [.. commands.Select(c => Envelope.Seal(c, key))]) { Version = version };
    }

    /// <summary>Returns the commands to open a door that no event has answered yet.</summary>
    private Task<List<OpenCommand>> Commands(GatewayId gateway, Instant now, CancellationToken stop) =>
        work.List(
            $"""
            select c.id, c.door_id, c.ends_at from access.door_command c join access.door d on d.community_id = c.community_id
              and d.id = c.door_id
            where c.community_id = {work.Community} and d.gateway_id = {gateway} and d.retired_at is null and c.ends_at > {now}
              and not exists (select from access.passing p where p.community_id = c.community_id and p.door_id = c.door_id
                and p.command_id = c.id)
            order by c.id
            """,
            r => new OpenCommand(gateway.Value, r.GetGuid(0), r.GetGuid(1), r.Instant(2).ToDateTimeOffset()),
            stop
        );
}
