namespace Juluo.Access;

/// <summary>Stores door gateways, hashes of their tokens and codes, and their signing keys, encrypted. A code enrols one computer, once and within an hour.</summary>
public sealed class GatewayStore(UnitOfWork work, Clock clock, IDataProtectionProvider protection)
{
    private static readonly Duration CodeLife = Duration.FromHours(1);
    private static readonly Sql Columns = new(
        "g.id, g.site_id as site, g.name, g.hours, g.code_ends, g.enrolment, g.enrolled_at, g.seen_at, g.version, g.retired_at is not null as retired, g.by_mqtt"
    );
    private readonly IDataProtector seal = protection.CreateProtector("door gateway");

    /// <param name="Verifier">The public key to verify its signatures.</param>
    public sealed record Enrolled(GatewayId Gateway, string Token, byte[] Verifier);

    public async Task<DoorGateway?> Find(GatewayId id, CancellationToken stop) =>
        await work.Find<DoorGateway>(
            $"select {Columns} from access.gateway g where g.community_id = {work.Community} and g.id = {id}",
            stop
        );

    public Task<List<DoorGateway>> All(CancellationToken stop) => All(work, stop);

    internal static Task<List<DoorGateway>> All(UnitOfWork work, CancellationToken stop) =>
        work.List<DoorGateway>(
            $"select {Columns} from access.gateway g where g.community_id = {work.Community} order by g.retired_at is not null, g.name, g.id",
            stop
        );

    public async Task<GatewayId> Add(SiteId site, string name, int hours, CancellationToken stop)
    {
        var id = Id.New<GatewayId>(clock);
        await work.Do(
            $"""
            insert into access.gateway (community_id, id, site_id, name, hours, made_at)
            values ({work.Community}, {id}, {site}, {name}, {hours}, {clock.Now})
            """,
            stop
        );
        return id;
    }

    /// <summary>Marks a gateway as enrolled because a cloud lock service takes its place: no computer will send a code.</summary>
    internal Task StandIn(GatewayId id, CancellationToken stop) => Set(id, $"enrolled_at = {clock.Now}, seen_at = {clock.Now}", stop);

    /// <summary>Makes a code with which one computer can enrol as this gateway, once and within the hour.</summary>
    public async Task<string> NewCode(GatewayId id, CancellationToken stop)
    {
        var code = BearerToken.New(work.Community.Id);
        await Set(id, $"code_hash = {BearerToken.Read(code)!.Hash}, code_ends = {clock.Now + CodeLife}", stop);
        return code;
    }

    /// <summary>
    /// Exchanges an enrolment code for a token and a new signing key. The computer enrolled before is refused from then on. Null if the code is unknown, used or expired, or the
    /// gateway is retired.
    /// </summary>
    public async Task<Enrolled?> Enrol(BearerToken code, CancellationToken stop)
    {
        var token = BearerToken.New(work.Community.Id);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return
            await work.Find<Guid?>(
                $"""
                update access.gateway set code_hash = null, code_ends = null, token_hash = {BearerToken.Read(token)!.Hash},
                  signing_key = {seal.Protect(Convert.ToBase64String(key.ExportPkcs8PrivateKey()))}, enrolment = enrolment + 1,
                  enrolled_at = {clock.Now}, seen_at = {clock.Now}, by_mqtt = false
                where community_id = {work.Community} and code_hash = {code.Hash} and code_ends > {clock.Now}
                  and retired_at is null returning id
                """,
                stop
            )
                is { } id
            ? new(new(id), token, key.ExportSubjectPublicKeyInfo())
            : null;
    }

    /// <summary>Finds the gateway with a token, and records the contact. Null if the token is unknown or the gateway retired.</summary>
    public async Task<DoorGateway?> Calling(BearerToken token, CancellationToken stop) =>
        await work.Find<DoorGateway>(
            $"""
            update access.gateway g set seen_at = {clock.Now}, by_mqtt = false
            where g.community_id = {work.Community} and g.token_hash = {token.Hash} and g.retired_at is null returning {Columns}
            """,
            stop
        );

    /// <summary>Returns the seal for messages between a gateway and the server through a broker. Null if the gateway is unknown or retired.</summary>
    internal async Task<TopicSeal?> Seal(GatewayId id, CancellationToken stop) =>
        await work.Find<byte[]>(
            $"select token_hash from access.gateway where community_id = {work.Community} and id = {id} and retired_at is null",
            stop
        )
            is { } hash
            ? new(hash)
            : null;

    internal Task HeardByMqtt(GatewayId id, CancellationToken stop) => Set(id, $"seen_at = {clock.Now}, by_mqtt = true", stop);

    /// <summary>Returns the time at which the gateway's grants were last signed; null if never, or if they have changed since.</summary>
    internal async Task<Instant?> LastIssued(GatewayId id, CancellationToken stop) =>
        await work.Find<Instant?>($"select issued_at from access.gateway where community_id = {work.Community} and id = {id}", stop);

    /// <summary>Returns the gateway's signing key, which the caller disposes of. The gateway must be enrolled.</summary>
    internal async Task<ECDsa> Signer(GatewayId id, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select signing_key from access.gateway where community_id = {work.Community} and id = {id}"
        );
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(seal.Unprotect((string)(await select.ExecuteScalarAsync(stop))!)), out _);
        return key;
    }

    /// <summary>Returns the version of the current grants, which increases when their content changes, and the time at which it was last signed.</summary>
    internal async Task<(long Version, Instant? Issued)> Version(GatewayId id, byte[] content, CancellationToken stop)
    {
        await work.Do(
            $"""
            update access.gateway set version = version + 1, content_hash = {content}, issued_at = null
              where community_id = {work.Community} and id = {id} and content_hash is distinct from {content}
            """,
            stop
        );
        return (
            await work.List<(long, Instant?)>(
                $"select version, issued_at from access.gateway where community_id = {work.Community} and id = {id}",
                stop
            )
        )[0];
    }

    internal Task Issued(GatewayId id, Instant at, CancellationToken stop) => Set(id, $"issued_at = {at}", stop);

    public async Task<bool> Retire(GatewayId id, bool retired, CancellationToken stop) =>
        await Set(id, $"retired_at = {clock.NowIf(retired)}", stop);

    private async Task<bool> Set(GatewayId id, Statement assignments, CancellationToken stop) =>
        await work.Do($"update access.gateway set {assignments} where community_id = {work.Community} and id = {id}", stop) == 1;
}
