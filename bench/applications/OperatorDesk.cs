using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Juluo.Applications.Bench;

/// <summary>The operator, by the API over HTTP: sends cases to the authority in one batch, and reads a help directory with many entries.</summary>
internal sealed class OperatorDesk(WebProcess server, Office office) : IDisposable
{
    private const int AtOnce = 8;
    private const int Rounds = 20;
    private const int ToImport = 2000;
    private readonly HttpClient http = new() { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };

    public async Task<int> Deliver(int count)
    {
        await SignIn();
        var service = await Made("/services", new { title = new { zh = "服務", en = "A service" } });
        await Post($"/services/{service}/opening", new { });
        await Post(
            $"/services/{service}/intake",
            new
            {
                answerDays = 3,
                decideDays = 30,
                keepDays = 365,
            }
        );
        await Post($"/services/{service}/intake/opening", new { });
        await Post($"/services/{service}/delivery", new { authority = "City Hall", formats = new[] { "csv", "json", "pdf", "bundle" } });
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (i, _) => await Apply(service, i)
        );
        for (var times = 0; times < 600 && await office.Reviewed() < count; times++)
            await Task.Delay(200);
        var cases = (await Get("/cases/deliveries"))
            .GetProperty("services")[0]
            .GetProperty("ready")
            .EnumerateArray()
            .Select(c => c.GetProperty("id").GetString())
            .Take(count)
            .ToArray();
        var before = server.Memory;
        var watch = Stopwatch.StartNew();
        var batch = await Made("/cases/deliveries", new { service, cases });
        Console.WriteLine($"{cases.Length} cases: a batch is made in {watch.Elapsed.TotalSeconds:0.0} s");
        foreach (var file in (string[])["bundle.zip", "cases.csv", "cases.json", "bundle.zip"])
        {
            watch.Restart();
            var bytes = await http.GetByteArrayAsync($"/cases/deliveries/{batch}/{file}");
            Console.WriteLine($"{file}: {watch.Elapsed.TotalSeconds:0.0} s, {bytes.Length / 1048576.0:0.0} MB");
        }

        Console.WriteLine($"The server's memory at most: {before / 1048576} MB before, {server.Memory / 1048576} MB after.");
        return 0;
    }

    public async Task<int> List(int entries)
    {
        await SignIn();
        var watch = Stopwatch.StartNew();
        for (var from = 0; from < entries; from += ToImport)
        {
            var list = new JsonArray([.. Enumerable.Range(from, Math.Min(ToImport, entries - from)).Select(Entry)]).ToJsonString();
            var upload = await Made("/help/imports", new { source = "County", text = list });
            await Post($"/help/imports/{upload}/writing", new { });
        }

        Console.WriteLine($"{entries:#,0} entries imported in {watch.Elapsed.TotalSeconds:0} s");
        var first = await Get("/help");
        foreach (
            var path in (string[])
                [
                    "/help",
                    $"/help?after={Uri.EscapeDataString(first.GetProperty("next").GetString()!)}",
                    "/help?q=comida",
                    "/help?q=legal&open=monday",
                    "/help?open=now&kind=food",
                    "/help?q=nothinghasthis",
                    "/hsds/services?page=100",
                    "/hsds/services?search=legal&full=true",
                    "/hsds/service_at_locations?postcode=103",
                    "/assets.json",
                ]
        )
        {
            var times = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                watch.Restart();
                using var answer = await http.GetAsync(path);
                await answer.Content.ReadAsByteArrayAsync();
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            Console.WriteLine($"{path[..Math.Min(40, path.Length)], -42}{times[Rounds / 2], 8:0.0} ms{times[Rounds * 95 / 100], 8:0.0} ms");
        }

        Console.WriteLine($"The server's memory at most: {server.Memory / 1048576} MB.");
        return 0;
    }

    public void Dispose() => http.Dispose();

    private async Task SignIn()
    {
        http.DefaultRequestHeaders.Accept.Add(new("application/json"));
        using var answer = await http.PostAsJsonAsync("/sign-in", new { email = "mina@example.org", password = "seven green bicycles" });
        answer.EnsureSuccessStatusCode();
    }

    private async Task Apply(string service, int number)
    {
        // A separate visitor with a separate address.
        using var visitor = new HttpClient { BaseAddress = server.Address };
        visitor.DefaultRequestHeaders.Accept.Add(new("application/json"));
        visitor.DefaultRequestHeaders.Add("X-Forwarded-For", $"10.1.{number / 250}.{(number % 250) + 1}");
        var begun = (await Post(visitor, $"/services/{service}/applications", new { })).GetProperty("path").GetString()!;
        var submission = begun.Split('/')[2];
        await Answer(
            "you",
            ("applicant-name", $"王小明{number}"),
            ("applicant-email", $"p{number}@example.org"),
            ("born", "1991-05-02"),
            ("address-postcode", "704"),
            ("address-city", "臺南市"),
            ("address-street", $"海安路 {number} 號"),
            ("contact_by", "email")
        );
        await Answer("request", ("need", "想把工作室登記成有限公司，希望兩個月內辦好。"));
        await Answer("signature", ("consent", "true"), ("signature", $"王小明{number}"));
        await Post(visitor, $"/submissions/{submission}/sending", new { });

        Task Answer(string page, params (string Field, string Value)[] typed) =>
            Post(
                visitor,
                $"/submissions/{submission}/pages/{page}",
                new { answers = typed.ToDictionary(t => t.Field, t => new[] { t.Value }) }
            );
    }

    private static JsonNode Entry(int number)
    {
        var (kind, day) = (number % 2 == 0 ? "Food" : "Legal", (string[])["MO", "TU", "WE", "TH", "FR", "SA", "SU"]);
        string Id(int part) => $"0d0c1c2e-0000-4000-80{part:00}-{number:000000000000}";
        return JsonNode.Parse(
            JsonSerializer.Serialize(
                new
                {
                    id = Id(0),
                    name = $"{kind} help {number}",
                    description = $"Neighbours at number {number} help with what there is to be done, and know who else can. Come as you are; there is tea.",
                    status = "active",
                    attributes = new[]
                    {
                        new
                        {
                            id = Id(1),
                            taxonomy_term = new
                            {
                                id = Id(2),
                                name = kind,
                                description = kind,
                            },
                        },
                    },
                    phones = new[] { new { id = Id(3), number = $"02-5550-{number % 10000:0000}" } },
                    schedules = new[]
                    {
                        new
                        {
                            id = Id(4),
                            freq = "WEEKLY",
                            byday = $"{day[number % 7]},{day[(number + 2) % 7]}",
                            opens_at = "09:00",
                            closes_at = "17:00",
                        },
                    },
                    service_at_locations = new[]
                    {
                        new
                        {
                            id = Id(5),
                            location = new
                            {
                                id = Id(6),
                                location_type = "physical",
                                name = $"House {number}",
                                latitude = 25 + (number % 100 / 1000.0),
                                longitude = 121.5,
                                addresses = new[]
                                {
                                    new
                                    {
                                        id = Id(7),
                                        address_1 = $"{number} Street",
                                        city = "City",
                                        state_province = "City",
                                        postal_code = $"{100 + (number % 50)}",
                                        country = "TW",
                                        address_type = "physical",
                                    },
                                },
                            },
                        },
                    },
                }
            )
        )!;
    }

    private async Task<string> Made(string path, object body) => (await Post(path, body)).GetProperty("id").GetString()!;

    private async Task<JsonElement> Get(string path) => await http.GetFromJsonAsync<JsonElement>(path);

    private Task<JsonElement> Post(string path, object body) => Post(http, path, body);

    private static async Task<JsonElement> Post(HttpClient by, string path, object body)
    {
        using var answer = await by.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"POST {path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
