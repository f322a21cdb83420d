using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Juluo.Access;

/// <summary>Reads and writes services of cloud locks, whom they know, and what was granted there.</summary>
public sealed class LockBook(Work work, Clock clock, IDataProtectionProvider protection)
{
    private const string Columns = "gateway_id, kind, address, owner, rests_until, failures, failure";
    private readonly IDataProtector seal = protection.CreateProtector("cloud locks");

    private Guid Here => work.Community.Id.Value;

    public Task<List<LockService>> All(CancellationToken stop) => All(work, stop);

    internal static async Task<List<LockService>> All(Work work, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from access.lock_service where community_id = $1 order by gateway_id",
            work.Community.Id.Value
        );
        return await select.List(
            r => new LockService(
                new(r.GetGuid(0)),
                r.GetString(1),
                r.GetString(2),
                r.GetString(3),
                r.IsDBNull(4) ? null : r.Instant(4),
                r.GetInt16(5),
                r.IsDBNull(6) ? null : r.GetString(6)
            ),
            stop
        );
    }

    public async Task<LockService?> Find(GatewayId id, CancellationToken stop) => (await All(stop)).Find(s => s.Gateway == id);

    /// <returns>The key of its webhook, shown nowhere else.</returns>
    public async Task<string> Add(GatewayId gateway, string kind, string address, string token, string owner, CancellationToken stop)
    {
        var signing = RandomNumberGenerator.GetHexString(64, lowercase: true);
        await using var insert = work.Command(
            "insert into access.lock_service (community_id, gateway_id, kind, address, token, signing, owner) values ($1, $2, $3, $4, $5, $6, $7)",
            Here,
            gateway.Value,
            kind,
            address,
            seal.Protect(token),
            seal.Protect(signing),
            owner
        );
        await insert.ExecuteNonQueryAsync(stop);
        return signing;
    }

    public async Task NewToken(GatewayId gateway, string token, string owner, CancellationToken stop)
    {
        await using var update = work.Command(
            "update access.lock_service set token = $3, owner = $4, rests_until = null, failures = 0, failure = null where community_id = $1 and gateway_id = $2",
            Here,
            gateway.Value,
            seal.Protect(token),
            owner
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    internal async Task<(LockAccount Account, string Signing)> Secrets(LockService service, CancellationToken stop)
    {
        await using var select = work.Command(
            "select token, signing from access.lock_service where community_id = $1 and gateway_id = $2",
            Here,
            service.Gateway.Value
        );
        var (token, signing) = (await select.List(r => (r.GetString(0), r.GetString(1)), stop))[0];
        return (new(service.Address, seal.Unprotect(token)), seal.Unprotect(signing));
    }

    /// <summary>How it went: a service that is busy rests and has not failed.</summary>
    internal async Task Went(LockService service, Error? error, CancellationToken stop)
    {
        var failures = error is null or LockErrors.Busy ? 0 : service.Failures + 1;
        var rest = error switch
        {
            null => (Duration?)null,
            LockErrors.Busy busy => Duration.FromSeconds(busy.Seconds),
            _ => LockService.Rest(failures),
        };
        await using var update = work.Command(
            """
            with service as (
              update access.lock_service set rests_until = $3, failures = $4, failure = $5 where community_id = $1 and gateway_id = $2 returning gateway_id
            )
            update access.gateway g set seen_at = $6 from service s where g.community_id = $1 and g.id = s.gateway_id and $7
            """,
            Here,
            service.Gateway.Value,
            rest is { } time ? (clock.Now + time).ToDateTimeUtc() : null,
            (short)failures,
            error is null or LockErrors.Busy ? null : error.Key,
            clock.Now.ToDateTimeUtc(),
            error is null or LockErrors.Busy
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    internal async Task<Dictionary<PersonId, string>> Users(GatewayId gateway, CancellationToken stop)
    {
        await using var select = work.Command(
            "select person_id, reference from access.lock_user where community_id = $1 and gateway_id = $2",
            Here,
            gateway.Value
        );
        return (await select.List(r => (r.Person(0), r.GetString(1)), stop)).ToDictionary(u => u.Item1, u => u.Item2);
    }

    internal async Task KnowUser(GatewayId gateway, PersonId person, string reference, CancellationToken stop)
    {
        await using var keep = work.Command(
            """
            with before as (delete from access.lock_user where community_id = $1 and gateway_id = $2 and reference = $4 and person_id <> $3)
            insert into access.lock_user (community_id, gateway_id, person_id, reference) values ($1, $2, $3, $4)
            on conflict (community_id, gateway_id, person_id) do update set reference = excluded.reference
            """,
            Here,
            gateway.Value,
            person.Value,
            reference
        );
        await keep.ExecuteNonQueryAsync(stop);
    }

    internal async Task<List<LockGrant>> Grants(GatewayId gateway, CancellationToken stop)
    {
        await using var select = work.Command(
            "select reference, lock_user, line, from_at, until_at from access.lock_grant where community_id = $1 and gateway_id = $2 order by reference",
            Here,
            gateway.Value
        );
        return await select.List(
            r => new LockGrant(
                r.GetString(0),
                r.GetString(1),
                r.GetString(2),
                r.IsDBNull(3) ? null : r.Instant(3),
                r.IsDBNull(4) ? null : r.Instant(4)
            ),
            stop
        );
    }

    internal async Task Granted(GatewayId gateway, LockGrant grant, CancellationToken stop)
    {
        await using var insert = work.Command(
            """
            insert into access.lock_grant (community_id, gateway_id, reference, lock_user, line, from_at, until_at) values ($1, $2, $3, $4, $5, $6, $7)
            on conflict do nothing
            """,
            Here,
            gateway.Value,
            grant.Reference,
            grant.User,
            grant.Line,
            grant.From?.ToDateTimeUtc(),
            grant.Until?.ToDateTimeUtc()
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    internal async Task Withdrawn(GatewayId gateway, IReadOnlyCollection<string> references, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from access.lock_grant where community_id = $1 and gateway_id = $2 and reference = any($3)",
            Here,
            gateway.Value,
            references.ToArray()
        );
        await delete.ExecuteNonQueryAsync(stop);
    }
}
