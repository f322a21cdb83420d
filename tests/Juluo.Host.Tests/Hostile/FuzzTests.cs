using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Xunit.Abstractions;

namespace Juluo.Host.Tests;

/// <summary>
/// Requests that no page sends, to every route: identifiers, types, lengths, nulls, lone surrogates, boundary values of days and numbers, wrong content types. Nothing is answered 5xx.
/// A request follows from a seed and a number, which a failure shows; eight requests run at once.
/// </summary>
/// <remarks>More of them: <c>JULUO_FUZZ=100000</c>.</remarks>
public sealed class FuzzTests(TwoHouses houses, ITestOutputHelper output) : IClassFixture<TwoHouses>
{
    private static readonly App App = Modules.App;

    private static readonly int Requests = int.TryParse(
        Environment.GetEnvironmentVariable("JULUO_FUZZ"),
        CultureInfo.InvariantCulture,
        out var said
    )
        ? said
        : Tries.Of(1_200, 30_000);

    private const int AtOnce = 8;

    // A lone surrogate, as only JSON can write it.
    private const string Half = "HALF";

    private static readonly string[] Callers = [nameof(Role.Operator), nameof(Role.Operator), nameof(Role.Member), TwoHouses.Visitor];

    private static readonly string[] Texts =
    [
        "",
        " ",
        "x",
        "\u0000",
        Half,
        "👍🏽",
        "\u202Eabc",
        "%00",
        "%",
        "' or 1=1 --",
        "<script>",
        "{}",
        "{0}",
        "..\\..\\etc",
        "0001-01-01",
        "1999-02-29",
        "2026-12-24",
        "2200-01-01",
        "9999-12-31",
        "10000-01-01",
        "-9999-01-01",
        "9999-12-31T23:59:59Z",
        "0001-01-01T00:00:00Z",
        "24:00",
        "25:61",
        "10:00",
        "0",
        "-1",
        "2147483647",
        "-2147483648",
        "2147483648",
        "9223372036854775807",
        "9223372036854775808",
        "1e308",
        "1e400",
        "NaN",
        "0.1",
        "1,000.00",
        "99999999999999999999999999999999",
        "true",
        "null",
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "0199aaaa-0000-7000-8000-000000000000",
        "a@b",
        "a@example.org",
        "http://127.0.0.1:9/",
        "javascript:alert(1)",
        "zh-Hant",
        "en",
        "now",
        "Asia/Taipei",
    ];

    private static readonly IReadOnlyList<(Module Module, Type Slice, RouteAttribute Route)> Routes =
    [
        .. App.Routes.Where(r => r.Route.Path is not ("/sign-out" or "/dev/persona")),
    ];

    [Fact]
    public async Task Nothing_that_is_sent_is_answered_as_a_fault_of_ours()
    {
        var clients = new Dictionary<string, HttpClient>(StringComparer.Ordinal);
        foreach (var who in Callers.Distinct(StringComparer.Ordinal))
            clients[who] = await houses.As(who);
        var (wrong, statuses) = (new ConcurrentQueue<string>(), new ConcurrentDictionary<int, int>());
        var watch = System.Diagnostics.Stopwatch.StartNew();
        // Each request follows from its number alone, so it does not matter which of the others were answered before.
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Requests),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (n, _) =>
            {
                var (_, route, who) = Asked(n);
                using var request = Made(n);
                try
                {
                    using var answer = await clients[who]
                        .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
                    var status = (int)answer.StatusCode;
                    statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
                    if (status >= 500)
                        wrong.Enqueue($"{await Told(n)}: {status}");
                }
                catch (HttpRequestException broken)
                {
                    wrong.Enqueue($"{await Told(n)}: {broken.Message}");
                }

                if (route is PostAttribute && (route.Path.StartsWith("/me/", StringComparison.Ordinal) || n % 100 == 0))
                    await houses.Restore(who);
            }
        );
        foreach (var client in clients.Values)
            client.Dispose();
        output.WriteLine(
            $"{Requests} requests by seed {Turn.Number} in {watch.Elapsed.TotalSeconds:0} s: {string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Key} × {s.Value}"))}; {wrong.Count} wrong"
        );
        wrong.ShouldBeEmpty($"{string.Join('\n', wrong.Take(50))}\n{Turn.Again}");
    }

    [Fact] // seen to fail with the random numbers of all requests taken from one source
    public async Task A_request_follows_from_the_seed_and_its_number_alone()
    {
        int[] numbers = [.. Enumerable.Range(0, 400)];
        var first = new ConcurrentDictionary<int, string>();
        await Parallel.ForEachAsync(
            numbers,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (n, _) => first[n] = await Told(n)
        );
        foreach (var n in numbers.Reverse())
            (await Told(n)).ShouldBe(first[n]);
    }

    private static Random Chance(int n) => new(unchecked((Turn.Number * 397) ^ n));

    /// <summary>Every route in turn, so that a thousand requests reach nearly all.</summary>
    private static (Type Slice, RouteAttribute Route, string Who) Asked(int n)
    {
        var (_, slice, route) = Routes[(int)(((long)Turn.Number * 7919 + n) % Routes.Count)];
        return (slice, route, Callers[Chance(n).Next(Callers.Length)]);
    }

    private HttpRequestMessage Made(int n)
    {
        var (chance, (slice, route, who)) = (Chance(n), Asked(n));
        chance.Next(Callers.Length);
        return Make(chance, slice, route, who, n);
    }

    private async Task<string> Told(int n)
    {
        using var request = Made(n);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
        return $"{n} {Asked(n).Who}: {request.Method} {request.RequestUri} {request.Content?.Headers.ContentType} {(body.Length > 600 ? body[..600] + "…" : body)}";
    }

    private HttpRequestMessage Make(Random chance, Type slice, RouteAttribute route, string who, int n)
    {
        var input = new SliceTypes(slice).Input;
        var fields = input
            .GetProperties()
            .Where(p => !route.Path.Contains($"{{{p.Name}", StringComparison.OrdinalIgnoreCase))
            .Select(p => (Name: JsonNamingPolicy.CamelCase.ConvertName(p.Name), p.PropertyType))
            .ToList();
        var path = Path(chance, route, who);
        var query = path.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        if (route is GetAttribute && fields.Count > 0)
            path +=
                query
                + string.Join('&', fields.Where(_ => chance.Next(3) > 0).Select(f => $"{f.Name}={Escaped(Typed(chance, f.PropertyType))}"));
        var request = new HttpRequestMessage(new(route.Method), path);
        request.Headers.Accept.ParseAdd(chance.Next(4) == 0 ? "text/html" : "application/json");
        request.Headers.Add(
            "X-Forwarded-For",
            string.Create(CultureInfo.InvariantCulture, $"10.{7 + n / 62_500}.{n / 250 % 250}.{n % 250}")
        );
        if (route is not GetAttribute)
            request.Content = Content(chance, fields);
        return request;
    }

    private string Path(Random chance, RouteAttribute route, string who)
    {
        var known = houses.Addresses(route.Path, who).ToList();
        var path = known[^1].Path;
        if (chance.Next(3) > 0 || !route.Path.Contains('{', StringComparison.Ordinal))
            return path;
        var community = path.IndexOf('?', StringComparison.Ordinal) is > 0 and var at ? path[at..] : "";
        var odd = System.Text.RegularExpressions.Regex.Replace(
            route.Path,
            @"\{[^/]+?\}",
            _ => Escaped(Text(chance)) is { Length: > 0 } text ? text : "x",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
        return odd + community;
    }

    private static ByteArrayContent Content(Random chance, List<(string Name, Type Type)> fields)
    {
        switch (chance.Next(12))
        {
            case 0:
                return new StringContent("", Encoding.UTF8, "application/json");
            case 1:
                return new StringContent(
                    Pick(chance, ["[]", "null", "1", "\"x\"", "{", "{\"a\":1,\"a\":2}", "\uFEFF{}", "{\"name\":\"\\ud83d\"}"]),
                    Encoding.UTF8,
                    "application/json"
                );
            case 2:
                return new(Encoding.UTF8.GetBytes("{}"))
                {
                    Headers =
                    {
                        ContentType = MediaTypeHeaderValue.Parse(
                            Pick(chance, ["text/plain", "application/xml", "application/octet-stream", "image/png"])
                        ),
                    },
                };
            case 3:
                var bytes = new byte[chance.Next(2_000)];
                chance.NextBytes(bytes);
                return new(bytes) { Headers = { ContentType = new("application/json") } };
            case 4:
                return new(
                    Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0.csv\"\r\n\r\nx\r\n--x")
                )
                {
                    Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x") },
                };
            case 5:
                return new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, Whole(Typed(chance, f.Type)))));
            default:
                var body = new JsonObject();
                foreach (var (name, type) in fields.Where(_ => chance.Next(8) > 0))
                    body[name] = Value(chance, type, 0);
                return new StringContent(
                    body.ToJsonString().Replace(Half, "\\ud83d", StringComparison.Ordinal),
                    Encoding.UTF8,
                    "application/json"
                );
        }
    }

    /// <summary>Mostly of its type, so that it passes the reader.</summary>
    private static JsonNode? Value(Random chance, Type type, int depth)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        switch (chance.Next(10))
        {
            case 0:
                return null;
            case 1:
                return Whole(Text(chance));
            case 2 when depth == 0:
                return Pick<Func<JsonNode?>>(
                    chance,
                    [
                        () => new JsonArray(),
                        () => new JsonObject(),
                        () => true,
                        () => long.MaxValue,
                        () => -1,
                        () => 1e308,
                        () => new JsonArray(null, 1, "x"),
                    ]
                )();
        }

        if (bare == typeof(LocalizedText))
            return new JsonObject { ["zh"] = Whole(Text(chance)), ["en"] = Whole(Text(chance)) };
        if (bare != typeof(string) && bare.IsAssignableTo(typeof(System.Collections.IEnumerable)))
        {
            var element =
                bare.IsArray ? bare.GetElementType()!
                : bare.GenericTypeArguments is [.., var last] ? last
                : typeof(string);
            return depth > 2
                ? new JsonArray()
                : new JsonArray([.. Enumerable.Range(0, chance.Next(4)).Select(_ => Value(chance, element, depth + 1))]);
        }

        if (bare == typeof(bool))
            return chance.Next(2) == 0;
        if (bare == typeof(int) || bare == typeof(long) || bare == typeof(decimal) || bare == typeof(double) || bare == typeof(short))
            return Pick(chance, [0, 1, -1, 2, 15, 60, 100, 1000, int.MaxValue, int.MinValue]);
        return Whole(Typed(chance, type));
    }

    /// <summary>A text from which its type can be parsed.</summary>
    private static string Typed(Random chance, Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (chance.Next(6) == 0)
            return Text(chance);
        if (bare.IsEnum)
            return JsonNamingPolicy.CamelCase.ConvertName(Pick(chance, Enum.GetNames(bare)));
        if (bare == typeof(LocalDate))
            return Pick(
                chance,
                ["2026-12-24", "2026-11-20", "0001-01-01", "9999-12-31", "1900-01-01", "2199-12-31", "2200-01-01", "2026-02-29"]
            );
        if (bare == typeof(Instant) || bare == typeof(DateTimeOffset))
            return Pick(chance, ["2026-12-24T10:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1970-01-01T00:00:00Z"]);
        if (bare == typeof(bool))
            return Pick(chance, ["true", "false", "on"]);
        if (bare == typeof(int) || bare == typeof(long) || bare == typeof(decimal) || bare == typeof(double))
            return Pick(chance, ["0", "1", "-1", "30", "2147483647", "-2147483648", "999999999999"]);
        if (bare != typeof(string) && bare.IsValueType)
            return "0199aaaa-0000-7000-8000-000000000000";
        return Text(chance);
    }

    private static string Text(Random chance) =>
        chance.Next(30) switch
        {
            0 => new string('長', chance.Next(1, 9_000)),
            1 => string.Concat(Enumerable.Range(0, 40).Select(_ => (char)chance.Next(1, 0xFFFF))),
            _ => Pick(chance, Texts),
        };

    // JSON and forms cannot contain a lone surrogate; the body of raw bytes and escapes can.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());

    private static string Escaped(string text) => Uri.EscapeDataString(Whole(text.Length > 1_500 ? text[..1_500] : text));

    private static T Pick<T>(Random chance, IReadOnlyList<T> of) => of[chance.Next(of.Count)];
}
