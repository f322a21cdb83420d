namespace Juluo.Access;

/// <summary>Stores cloud lock services, the accounts of people there, and the grants made there. Tokens and webhook keys are encrypted.</summary>
public sealed class LockStore(UnitOfWork work, Clock clock, IDataProtectionProvider protection)
{
    private static readonly Sql Columns = new("gateway_id as gateway, kind, address, owner, rests_until, failures, failure");
    private readonly IDataProtector seal = protection.CreateProtector("cloud locks");

    public Task<List<LockService>> All(CancellationToken stop) => All(work, stop);

    internal static Task<List<LockService>> All(UnitOfWork work, CancellationToken stop) =>
        work.List<LockService>(
            $"select {Columns} from access.lock_service where community_id = {work.Community} order by gateway_id",
            stop
        );

    public async Task<LockService?> Find(GatewayId id, CancellationToken stop) => (await All(stop)).Find(s => s.Gateway == id);

    /// <returns>The key of its webhook, which is shown nowhere else.</returns>
    public async Task<string> Add(GatewayId gateway, string kind, string address, string token, string owner, CancellationToken stop)
    {
        var signing = RandomNumberGenerator.GetHexString(64, lowercase: true);
        await work.Do(
            $"""
            insert into access.lock_service (community_id, gateway_id, kind, address, token, signing, owner)
            values ({work.Community}, {gateway}, {kind}, {address}, {seal.Protect(token)}, {seal.Protect(signing)}, {owner})
            """,
            stop
        );
        return signing;
    }

    public Task NewToken(GatewayId gateway, string token, string owner, CancellationToken stop) =>
        work.Do(
            $"""
            update access.lock_service set token = {seal.Protect(token)}, owner = {owner}, rests_until = null, failures = 0,
              failure = null
            where community_id = {work.Community} and gateway_id = {gateway}
            """,
            stop
        );

    internal async Task<(LockAccount Account, string Signing)> Secrets(LockService service, CancellationToken stop)
    {
        var (token, signing) = (
            await work.List<(string, string)>(
                $"select token, signing from access.lock_service where community_id = {work.Community} and gateway_id = {service.Gateway}",
                stop
            )
        )[0];
        return (new(service.Address, seal.Unprotect(token)), seal.Unprotect(signing));
    }

    /// <summary>
    /// Records the result of a synchronisation. A failure pauses the service for longer each time; a busy service is paused for as long as it asked, which does not count as a failure.
    /// </summary>
    internal async Task Went(LockService service, Error? error, CancellationToken stop)
    {
        var failures = error is null or LockErrors.Busy ? 0 : service.Failures + 1;
        var rest = error switch
        {
            null => (Duration?)null,
            LockErrors.Busy busy => Duration.FromSeconds(busy.Seconds),
            _ => LockService.Rest(failures),
        };
        var restsUntil = rest is { } time ? clock.Now + time : (Instant?)null;
        var failure = error is null or LockErrors.Busy ? null : error.Key;
        var isBusy = error is null or LockErrors.Busy;
        await work.Do(
            $"""
            with service as (
              update access.lock_service set rests_until = {restsUntil}, failures = {failures}, failure = {failure}
                where community_id = {work.Community} and gateway_id = {service.Gateway} returning gateway_id
            )
            update access.gateway g set seen_at = {clock.Now} from service s where g.community_id = {work.Community}
              and g.id = s.gateway_id and {isBusy}
            """,
            stop
        );
    }

    internal async Task<Dictionary<PersonId, string>> Users(GatewayId gateway, CancellationToken stop) =>
        (
            await work.List<(PersonId, string)>(
                $"select person_id, reference from access.lock_user where community_id = {work.Community} and gateway_id = {gateway}",
                stop
            )
        ).ToDictionary(u => u.Item1, u => u.Item2);

    internal Task KnowUser(GatewayId gateway, PersonId person, string reference, CancellationToken stop) =>
        work.Do(
            $"""
            with before as (delete from access.lock_user where community_id = {work.Community} and gateway_id = {gateway}
              and reference = {reference} and person_id <> {person})
            insert into access.lock_user (community_id, gateway_id, person_id, reference) values ({work.Community}, {gateway},
              {person}, {reference})
            on conflict (community_id, gateway_id, person_id) do update set reference = excluded.reference
            """,
            stop
        );

    internal Task<List<LockGrant>> Grants(GatewayId gateway, CancellationToken stop) =>
        work.List<LockGrant>(
            $"""
            select reference, lock_user as "user", line, from_at as "from", until_at as until from access.lock_grant
            where community_id = {work.Community} and gateway_id = {gateway} order by reference
            """,
            stop
        );

    internal Task Granted(GatewayId gateway, LockGrant grant, CancellationToken stop) =>
        work.Do(
            $"""
            insert into access.lock_grant (community_id, gateway_id, reference, lock_user, line, from_at, until_at)
              values ({work.Community}, {gateway}, {grant.Reference}, {grant.User}, {grant.Line}, {grant.From}, {grant.Until})
            on conflict do nothing
            """,
            stop
        );

    internal Task Withdrawn(GatewayId gateway, IReadOnlyCollection<string> references, CancellationToken stop) =>
        work.Do(
            $"""
            delete from access.lock_grant
            where community_id = {work.Community} and gateway_id = {gateway} and reference = any({references.ToArray()})
            """,
            stop
        );
}
