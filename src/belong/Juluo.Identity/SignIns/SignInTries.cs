namespace Juluo.Identity;

/// <summary>
/// Counts attempts for an address, known or not, so that neither a lock nor its absence reveals if it has an account. An attempt is counted
/// before the password is checked, so that concurrent attempts get no more guesses than sequential ones.
/// </summary>
public sealed class SignInTries(NpgsqlDataSource source, Clock clock)
{
    public const int Most = 10;
    private const int Minutes = 10;

    /// <summary>Returns the key under which attempts at an account's codes are counted, separately from attempts at its password.</summary>
    public static string OfCodes(Guid account) => $"codes of {account}";

    /// <returns>The number of minutes to wait, at least 1; null if the attempt is allowed. After <see cref="Most"/> attempts, an address is locked for ten minutes.</returns>
    public async Task<int?> Take(string address, CancellationToken stop)
    {
        var now = clock.Now;
        // While locked, further attempts don't extend the lock.
        await using var count = source.CreateCommand(
            """
            insert into identity.account_try as t (address_hash, failures, last_at) values ($1, 1, $2)
            on conflict (address_hash) do update set
              failures = case when t.last_at < $3 then 1 else t.failures + 1 end,
              last_at = case when t.last_at >= $3 and t.failures >= $4 then t.last_at else $2 end
            returning failures, last_at
            """
        );
        count.Parameters.Add(new() { Value = Hash(address) });
        count.Parameters.Add(new() { Value = now.ToDateTimeUtc() });
        count.Parameters.Add(new() { Value = (now - Duration.FromMinutes(Minutes)).ToDateTimeUtc() });
        count.Parameters.Add(new() { Value = Most });
        await using var row = await count.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        if (row.GetInt32(0) <= Most)
            return null;
        var left = row.Instant(1) + Duration.FromMinutes(Minutes) - now;
        return Math.Max(1, (int)Math.Ceiling(left.TotalMinutes));
    }

    /// <summary>Resets the count of an address after a correct password, and deletes old attempts.</summary>
    public async Task Forget(string address, CancellationToken stop)
    {
        await using var delete = source.CreateCommand("delete from identity.account_try where address_hash = $1 or last_at < $2");
        delete.Parameters.Add(new() { Value = Hash(address) });
        delete.Parameters.Add(new() { Value = (clock.Now - Duration.FromDays(1)).ToDateTimeUtc() });
        await delete.ExecuteNonQueryAsync(stop);
    }

    // Typed addresses aren't stored, only hashed. Normalized like accounts' addresses, or each spelling would have separate attempts.
    private static byte[] Hash(string address) => SHA256.HashData(Encoding.UTF8.GetBytes(Normal.NormalizeEmail(address.Trim()) ?? ""));

    private static readonly UpperInvariantLookupNormalizer Normal = new();
}
