using System.Net.Http.Headers;

namespace Juluo.Access;

/// <summary>
/// Kisi, by its public API: doors are locks, and people open them through a role in a group that has the lock. A line is <c>LOCK-GROUP</c>, by Kisi's numbers. The group is made in
/// Kisi's own pages and must not limit the hours.
/// </summary>
internal sealed class KisiLocks(OutboundHttp http) : ILockService
{
    private const int Page = 100;
    private const int MostPages = 50;
    private const int MostBytes = 1 << 20;
    private const string Role = "group_basic";

    public string Kind => "kisi";

    public string Address => "https://api.kisi.io";

    public bool Reads(string line) => Split(line) is not null;

    public async Task<Outcome<string>> Owner(LockAccount account, CancellationToken stop)
    {
        var answer = await Ask(account, HttpMethod.Get, "/user", null, stop);
        return answer.Failed ? answer.As<string>()
            : Number(answer.Value, "id") is { } id ? id
            : new LockErrors.Away(200);
    }

    public async Task<Outcome<Done>> Unlock(LockAccount account, string line, CancellationToken stop) =>
        Split(line) is not var (door, _)
            ? new LockErrors.Refused(404)
            : Nothing(await Ask(account, HttpMethod.Post, $"/locks/{door}/unlock", new JsonObject(), stop));

    public async Task<Outcome<string>> User(LockAccount account, string name, string email, CancellationToken stop)
    {
        var found = await Find(account, email, stop);
        if (found.Failed || found.Value.Length > 0)
            return found;
        var member = new JsonObject
        {
            ["name"] = name,
            ["email"] = email,
            ["send_emails"] = false,
        };
        var made = await Ask(account, HttpMethod.Post, "/members", new JsonObject { ["member"] = member }, stop);
        if (made.Failed)
            return made.As<string>();
        found = await Find(account, email, stop);
        return found.Failed || found.Value.Length > 0 ? found : new LockErrors.Refused(404);
    }

    public async Task<Outcome<IReadOnlyList<LockGrant>>> Grants(LockAccount account, string line, CancellationToken stop)
    {
        if (Split(line) is not var (_, group))
            return new LockErrors.Refused(404);
        var all = new List<LockGrant>();
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await Ask(
                account,
                HttpMethod.Get,
                $"/role_assignments?group_id={group}&limit={Page}&offset={page * Page}",
                null,
                stop
            );
            if (answer.Failed)
                return answer.As<IReadOnlyList<LockGrant>>();
            var rows = (answer.Value as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
            all.AddRange(
                from row in rows
                where row["role_id"]?.ToString() == Role && Number(row, "id") is not null && Number(row, "user_id") is not null
                select new LockGrant(
                    Number(row, "id")!,
                    Number(row, "user_id")!,
                    line,
                    Moment(row["valid_from"]),
                    Moment(row["valid_until"])
                )
            );
            if (rows.Count < Page)
                break;
        }

        return all;
    }

    public async Task<Outcome<string>> Grant(
        LockAccount account,
        string line,
        string user,
        Instant from,
        Instant until,
        CancellationToken stop
    )
    {
        if (Split(line) is not var (_, group))
            return new LockErrors.Refused(404);
        var role = new JsonObject
        {
            ["user_id"] = long.Parse(user, CultureInfo.InvariantCulture),
            ["role_id"] = Role,
            ["group_id"] = long.Parse(group, CultureInfo.InvariantCulture),
            ["valid_from"] = InstantPattern.General.Format(from),
            ["valid_until"] = InstantPattern.General.Format(until),
            ["notify"] = false,
        };
        var answer = await Ask(account, HttpMethod.Post, "/role_assignments", new JsonObject { ["role_assignment"] = role }, stop);
        return answer.Failed ? answer.As<string>()
            : Number(answer.Value, "id") is { } id ? id
            : new LockErrors.Away(200);
    }

    public async Task<Outcome<Done>> Withdraw(LockAccount account, string grant, CancellationToken stop)
    {
        var answer = await Ask(account, HttpMethod.Delete, $"/role_assignments/{grant}", null, stop);
        return answer.Failed && answer.Errors[0] is LockErrors.Refused { Code: 404 } ? Done.It : Nothing(answer);
    }

    public LockNews? Read(byte[] body, string? signature, string key)
    {
        var right = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), body));
        if (
            !CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(right),
                Encoding.ASCII.GetBytes(signature?.ToLowerInvariant() ?? "")
            )
        )
            return null;
        try
        {
            if (JsonNode.Parse(body) is not JsonObject told || told["uuid"]?.ToString() is not { Length: > 0 and <= 100 } mark)
                return null;
            var unlocks = told["type"]?.ToString() == "lock.unlock" && told["object_type"]?.ToString() == "Lock";
            return new(
                mark,
                unlocks ? Number(told, "object_id") : null,
                Number(told, "actor_id"),
                told["success"]?.GetValueKind() == JsonValueKind.True,
                Moment(told["created_at"]) ?? Instant.MinValue
            );
        }
        catch (Exception unread) when (unread is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private async Task<Outcome<string>> Find(LockAccount account, string email, CancellationToken stop)
    {
        var answer = await Ask(account, HttpMethod.Get, $"/users?query={Uri.EscapeDataString(email)}", null, stop);
        if (answer.Failed)
            return answer.As<string>();
        var found = (answer.Value as JsonArray)
            ?.OfType<JsonObject>()
            .FirstOrDefault(u => string.Equals(u["email"]?.ToString(), email, StringComparison.OrdinalIgnoreCase));
        return Number(found, "id") ?? "";
    }

    private async Task<Outcome<JsonNode?>> Ask(
        LockAccount account,
        HttpMethod method,
        string path,
        JsonObject? body,
        CancellationToken stop
    )
    {
        if (http.Check(account.Address) is { } wrong)
            return wrong;
        using var request = new HttpRequestMessage(method, account.Address.TrimEnd('/') + path);
        request.Headers.Authorization = new("KISI-LOGIN", account.Token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        try
        {
            using var answer = await http.Send(request, stop);
            var code = (int)answer.StatusCode;
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                return new LockErrors.Busy((int)Math.Clamp(answer.Headers.RetryAfter?.Delta?.TotalSeconds ?? 5, 1, 900));
            if (answer.StatusCode is HttpStatusCode.Unauthorized)
                return new LockErrors.TokenRefused();
            if (!answer.IsSuccessStatusCode)
                return code >= 500 ? new LockErrors.Away(code) : new LockErrors.Refused(code);
            return await Parse(answer.Content, stop);
        }
        catch (Exception away)
            when (away is HttpRequestException or IOException or JsonException
                || (away is OperationCanceledException && !stop.IsCancellationRequested)
            )
        {
            return new LockErrors.Away(0);
        }
    }

    private static async Task<JsonNode?> Parse(HttpContent content, CancellationToken stop)
    {
        await using var stream = await content.ReadAsStreamAsync(stop);
        var buffer = new byte[MostBytes + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        if (length > MostBytes)
            throw new JsonException("too large");
        return length == 0 ? null : JsonNode.Parse(buffer.AsSpan(0, length));
    }

    private static Outcome<Done> Nothing(Outcome<JsonNode?> answer) => answer.Failed ? answer.As<Done>() : Done.It;

    private static (string Lock, string Group)? Split(string line) =>
        line.Split('-') is [{ Length: > 0 } door, { Length: > 0 } group] && door.All(char.IsAsciiDigit) && group.All(char.IsAsciiDigit)
            ? (door, group)
            : null;

    /// <summary>Reads an id, which is a number at Kisi and a text here.</summary>
    private static string? Number(JsonNode? of, string name) =>
        of is JsonObject row && row[name] is JsonValue value && value.TryGetValue<long>(out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static Instant? Moment(JsonNode? of) =>
        of?.GetValueKind() == JsonValueKind.String && InstantPattern.ExtendedIso.Parse(of.GetValue<string>()) is { Success: true } read
            ? read.Value
            : null;
}
