using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var json = args.Contains("--json");
var said = json ? Console.Error : Console.Out;
args = [.. args.Where(a => a != "--json")];
var sizes = args[0].Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture)).ToArray();
var rounds = int.Parse(args[1], CultureInfo.InvariantCulture);
await using var cluster = await BenchCluster.Start();
var results = new Dictionary<(string Question, string Side), List<double>>();
var ratios = new Dictionary<(string Question, int Size), (double Ours, double Peer, double[] Ratios)>();

foreach (var size in sizes)
{
    var connection = await cluster.Furnish($"bench_{size}");
    await using var services = new ServiceCollection()
        .AddLogging()
        .AddGround(Modules.App, connection, TimeProvider.System, cluster.Files)
        .BuildServiceProvider();
    var here = new Community(
        Id.New<CommunityId>(services.GetRequiredService<Clock>()),
        "bench",
        new("大聚落", "Large place"),
        new("大", "Large"),
        "Asia/Taipei",
        "TWD"
    );
    await services.GetRequiredService<Communities>().Found(here, default);
    var began = Stopwatch.GetTimestamp();
    for (var from = 0; from < size; from += 10_000)
        await In(
            services,
            here,
            async s =>
            {
                var added = await s.GetRequiredService<ArrivalsFacade>()
                    .AddMany([.. Enumerable.Range(from, Math.Min(10_000, size - from)).Select(Someone)], default);
                return added.Failed ? throw new InvalidOperationException(added.Errors[0].ToString()) : added.Value.Length;
            }
        );
    var took = Stopwatch.GetElapsedTime(began);
    await using (var source = NpgsqlDataSource.Create(connection))
    await using (var analyze = source.CreateCommand("vacuum analyze"))
    {
        analyze.CommandTimeout = 0;
        await analyze.ExecuteNonQueryAsync();
    }
    said.WriteLine($"{size:#,0} people came in with their words in {took.TotalSeconds:0} s ({took.TotalMicroseconds / size:0} µs each)");
    said.WriteLine($"{"question", -26}{"ours p50", 10}{"p95", 8}{"ilike p50", 12}{"p95", 8}{"found", 10}");
    foreach (var (name, input) in Questions())
    {
        var found = 0;
        var (ours, peer, blocks) = await InTurns(
            rounds,
            async () =>
                found = await In(
                    services,
                    here,
                    async s =>
                        (
                            await ActivatorUtilities
                                .CreateInstance<ListPeople>(s)
                                .Handle(input, Caller.Visitor(here, Languages.Chinese), default)
                        )
                            .Value
                            .Found
                ),
            input.Q is null ? null : () => In(services, here, s => Naive(s.GetRequiredService<UnitOfWork>(), input.Q))
        );
        said.WriteLine(
            $"{name, -26}{At(ours, .5), 10:0.0}{At(ours, .95), 8:0.0}{(peer is null ? "" : $"{At(peer, .5):0.0}"), 12}{(peer is null ? "" : $"{At(peer, .95):0.0}"), 8}{found, 10:#,0}"
        );
        Keep(name, "ours", At(ours, .5));
        if (peer is null)
            continue;
        Keep(name, "ilike", At(peer, .5));
        ratios[(name, size)] = (At(ours, .5), At(peer, .5), blocks);
    }
}

said.WriteLine(
    $"growth from {sizes[0]:#,0} to {sizes[^1]:#,0}, as an exponent of the number of people (1: twice the people, twice the time)"
);
var grown = results
    .Where(r => r.Value.Count == sizes.Length)
    .ToDictionary(r => r.Key, r => Math.Log(r.Value[^1] / r.Value[0]) / Math.Log((double)sizes[^1] / sizes[0]));
foreach (var ((question, side), exponent) in grown)
    said.WriteLine($"{question, -26}{side, -8}{exponent, 6:0.00}");
if (json)
{
    object[] claims =
    [
        .. ratios
            .Where(r => r.Key.Size == sizes[0])
            .Select(r => new
            {
                name = r.Key.Question,
                claim = $"milliseconds until the directory of {sizes[0]:#,0} people answers “{r.Key.Question}”, counts of all filters included, beside an ilike over the same words",
                ours = Math.Round(r.Value.Ours, 1),
                peer = Math.Round(r.Value.Peer, 1),
                ratio = Math.Round(r.Value.Ours / r.Value.Peer, 3),
                low = Math.Round(r.Value.Ratios[0], 3),
                high = Math.Round(r.Value.Ratios[^1], 3),
                n = rounds,
            }),
        new
        {
            name = "growth",
            claim = $"exponents with which the time of a search grows from {sizes[0]:#,0} to {sizes[^1]:#,0} people: the least and the most of the questions",
            low = Math.Round(grown.Where(g => g.Key.Side == "ours").Min(g => g.Value), 2),
            high = Math.Round(grown.Where(g => g.Key.Side == "ours").Max(g => g.Value), 2),
            n = grown.Count(g => g.Key.Side == "ours"),
        },
    ];
    Console.WriteLine(JsonSerializer.Serialize(claims));
}

// A rare and a frequent word, both scripts, the other 臺, a stem, a mistyped word, and no word.
static IEnumerable<(string, ListPeople.Input)> Questions() =>
    [
        ("nothing typed", new()),
        ("who speaks Japanese", new(Speaks: "ja")),
        ("a name: 林雅4711", new("林雅4711")),
        ("台南小農", new("台南小農")),
        ("typesetting (stem)", new("typesets")),
        ("ilustration (mistyped)", new("ilustration")),
        ("設計 (one in six)", new("設計")),
    ];

static NewPerson Someone(int i)
{
    var (zh, en, skillZh, skillEn) = Lines[i % Lines.Length];
    return new NewPerson($"{"陳林黃張李王"[i % 6]}雅{i}", new(2025, 1, 6))
    {
        LatinName = $"Ya {i} Chen",
        Trade = new(zh, en),
        PresenceCounts = true,
        Needs = [new(i % 97 == 0 ? "想找臺南小農合作" : $"想找一起做{Lines[(i + 5) % Lines.Length].Zh}的人", [])],
        Offers = [new(i % 89 == 0 ? "I can help with typesetting of long books" : $"可以看{zh}的草稿", [new(skillZh, skillEn)])],
        Says = new(Languages: i % 9 == 0 ? ["zh", "ja"] : ["zh", "en"], Availability: i % 4 == 0 ? Availability.Open : null),
    };
}

// A search without an index of words: concatenates everything of everyone, and scans it.
static async Task<int> Naive(UnitOfWork work, string q)
{
    await using var select = work.Command(
        """
        select count(*) over ()::int, p.id from people.person p
        left join people.trade t on t.community_id = p.community_id and t.id = p.trade_id
        left join lateral (select string_agg(w.text || ' ' || coalesce(s.name_zh || ' ' || s.name_en, ''), ' ') as words from people.want w
          left join people.want_skill ws on ws.community_id = w.community_id and ws.want_id = w.id
          left join people.skill s on s.community_id = w.community_id and s.id = ws.skill_id
          where w.community_id = p.community_id and w.person_id = p.id and w.ended_at is null) said on true
        where p.community_id = $1 and p.here and concat_ws(' ', p.name, p.latin_name, t.name_zh, t.name_en, said.words) ilike '%' || $2 || '%'
        order by p.name collate "zh-Hant-x-icu", p.id limit 24
        """,
        work.Community.Id.Value,
        q
    );
    return (await select.List(r => r.GetInt32(0), default)).FirstOrDefault();
}

static async Task<T> In<T>(IServiceProvider services, Community here, Func<IServiceProvider, Task<T>> deed)
{
    await using var scope = services.CreateAsyncScope();
    var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
    work.Patience = 0;
    await work.Begin(here, default);
    var result = await deed(scope.ServiceProvider);
    await work.Commit(default);
    return result;
}

// Both sides in turns, so that they meet the same load of the machine; the ratios are of medians of five blocks of rounds, in their order.
static async Task<(List<double> Ours, List<double>? Peer, double[] Ratios)> InTurns(
    int rounds,
    Func<Task<int>> deed,
    Func<Task<int>>? beside
)
{
    const int Blocks = 5;
    const int MostOfPeer = 20;
    var (ours, peer) = (new List<double>(), new List<double>());
    for (var round = -5; round < rounds; round++)
    {
        var time = await Time(deed);
        if (round >= 0)
            ours.Add(time);
        if (beside is null || round >= MostOfPeer)
            continue;
        time = await Time(beside);
        if (round >= 0)
            peer.Add(time);
    }

    double[] ratios =
    [
        .. ours.Zip(peer)
            .Chunk(Math.Max(1, peer.Count / Blocks))
            .Select(b => Median(b.Select(t => t.First)) / Median(b.Select(t => t.Second)))
            .Order(),
    ];
    ours.Sort();
    peer.Sort();
    return (ours, beside is null ? null : peer, ratios);

    static double Median(IEnumerable<double> times) => At([.. times.Order()], 0.5);
}

static async Task<double> Time(Func<Task<int>> deed)
{
    var began = Stopwatch.GetTimestamp();
    await deed();
    return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
}

static double At(List<double> sorted, double quantile) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * quantile)];

void Keep(string question, string side, double time)
{
    if (!results.TryGetValue((question, side), out var times))
        results.Add((question, side), times = []);
    times.Add(time);
}

internal static partial class Program
{
    private static readonly (string Zh, string En, string SkillZh, string SkillEn)[] Lines =
    [
        ("平面設計", "Graphic design", "編排", "Layout"),
        ("插畫", "Illustration", "水彩", "Watercolour"),
        ("攝影", "Photography", "修圖", "Retouching"),
        ("軟體開發", "Software", "後端", "Back end"),
        ("文字編輯", "Writing and editing", "校對", "Proofreading"),
        ("食農", "Food and farming", "發酵", "Fermenting"),
    ];
}
