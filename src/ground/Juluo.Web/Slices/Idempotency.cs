namespace Juluo.Web;

/// <summary>
/// Executes a repeated action only once: a request with an <c>Idempotency-Key</c> (or a form that contains one) stores its key in the transaction of the action. A
/// second request waits at the key until the first has ended, then gets its response; if the first failed, the second is executed. Anonymous callers have no keys.
/// </summary>
internal sealed class Idempotency(UnitOfWork work, Clock clock, IDataProtectionProvider protection)
{
    /// <summary>The hidden form field that contains the idempotency key of one submission.</summary>
    public const string Field = "__once";
    private const string Header = "Idempotency-Key";
    private const int MostKey = 255;

    private readonly IDataProtector seal = protection.CreateProtector("idempotency");
    private Guid caller;
    private string route = "";
    private string? key;

    /// <param name="Json">The output as JSON.</param>
    /// <param name="Next">The redirect of a browser.</param>
    /// <param name="Key">The key of the created item, if there is one.</param>
    public sealed record Answer(string Json, Next? Next, string? Key = null);

    /// <returns>The earlier response, or an error; if neither, continue and pass the output to <see cref="Keep"/>.</returns>
    internal async Task<(Answer? Before, Error? Error)> Begin(HttpContext http, Caller who, RouteAttribute asked, CancellationToken stop)
    {
        var header = http.Request.Headers[Header].ToString();
        if ((who.Person?.Value ?? who.Token) is not { } name || asked is not PostAttribute)
            return (null, null);
        if (header.Length > MostKey)
            return (null, new IdempotencyErrors.KeyTooLong(MostKey));
        var hash = header.Length > 0 || http.Request.HasFormContentType ? await Hash(http, stop) : [];
        if (header.Length == 0)
        {
            if (
                !http.Request.HasFormContentType
                || (await http.Request.ReadFormAsync(stop))[Field].ToString() is not { Length: > 0 and <= 100 } once
            )
                return (null, null);
            // A form that was changed and sent again is a different action.
            header = $"{once}:{Convert.ToHexStringLower(hash)}";
        }

        (caller, route, key) = (name, $"{http.Request.Method} {http.Request.Path}", header);
        if (
            await work.Do(
                $"""
                insert into web.idempotency (community_id, caller, route, key, request_hash, made_at) values ({work.Community},
                  {caller}, {route}, {key}, {hash}, {clock.Now})
                on conflict (community_id, caller, route, key) do nothing
                """,
                stop
            ) == 1
        )
            return (null, null);

        var found = await work.List<(byte[] Hash, string Answer)>(
            $"""
            select request_hash, answer from web.idempotency
            where community_id = {work.Community} and caller = {caller} and route = {route} and key = {key}
            """,
            stop
        );
        key = null;
        return found is [var kept] && kept.Hash.AsSpan().SequenceEqual(hash)
            ? (JsonSerializer.Deserialize<Answer>(seal.Unprotect(kept.Answer), Json.Options), null)
            : (null, new IdempotencyErrors.KeyUsed());
    }

    internal async Task Keep(object value, Next? next, CancellationToken stop)
    {
        if (key is null)
            return;
        var answer = new Answer(JsonSerializer.Serialize(value, value.GetType(), Json.Options), next, (value as ICreated)?.CreatedKey);
        await work.Do(
            $"""
            update web.idempotency set answer = {seal.Protect(JsonSerializer.Serialize(answer, Json.Options))}
            where community_id = {work.Community} and caller = {caller} and route = {route} and key = {key}
            """,
            stop
        );
    }

    private static async Task<byte[]> Hash(HttpContext http, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(http.Request.QueryString.Value ?? ""));
        if (http.Request.HasFormContentType)
        {
            // Without the antiforgery token, which is masked differently for each page.
            var form = await http.Request.ReadFormAsync(stop);
            foreach (
                var (name, values) in form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal))
                    .OrderBy(f => f.Key, StringComparer.Ordinal)
            )
                hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new { name, values = values.ToArray() }));
            foreach (var file in form.Files)
                hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{file.Name} {file.FileName} {file.Length}"));
            return hash.GetHashAndReset();
        }

        http.Request.Body.Position = 0;
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await http.Request.Body.ReadAsync(buffer, stop)) > 0)
            hash.AppendData(buffer, 0, read);
        return hash.GetHashAndReset();
    }
}
