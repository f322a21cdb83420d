using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

var sizes = args[0].Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture)).ToArray();
var rounds = int.Parse(args[1], CultureInfo.InvariantCulture);
await using var cluster = await BenchCluster.Start();
var medians = new Dictionary<string, List<double>>(StringComparer.Ordinal);

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
    PersonId self = default;
    await In(
        services,
        here,
        null,
        async s =>
        {
            var added = await s.GetRequiredService<ArrivalsFacade>().AddMany([.. Enumerable.Range(0, size).Select(Someone)], default);
            self = added.Value[0];
            return added.Value.Length;
        }
    );
    await In(services, here, self, s => Furnish(s, self));
    await using (var source = NpgsqlDataSource.Create(connection))
    await using (var analyze = source.CreateCommand("vacuum analyze"))
    {
        analyze.CommandTimeout = 0;
        await analyze.ExecuteNonQueryAsync();
    }

    await using (var source = NpgsqlDataSource.Create(connection))
    await using (var weigh = source.CreateCommand("select pg_database_size(current_database())"))
        Console.WriteLine(
            $"{size:#,0} people, {Spaces} spaces, {Said} messages: a database of {(long)(await weigh.ExecuteScalarAsync())! / 1048576.0:0} MB"
        );
    // On a machine that also does other work, the minimum is the time of the search itself.
    Console.WriteLine(
        $"load of the machine: {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]} on {Environment.ProcessorCount} processors"
    );
    Console.WriteLine($"{"typed", -34}{"least ms", 9}{"p50", 8}{"p95", 8}{"hits", 6}");
    foreach (var typed in Questions)
    {
        var hits = 0;
        var times = await Time(
            rounds,
            async () =>
                hits = await In(
                    services,
                    here,
                    self,
                    async s =>
                    {
                        var found = await ActivatorUtilities
                            .CreateInstance<SearchEverything>(s)
                            .Handle(new(typed), s.GetRequiredService<CurrentCaller>().Caller!, default);
                        return found.Value.Items.Count + found.Value.Instead.Count;
                    }
                )
        );
        Console.WriteLine($"{typed, -34}{times[0], 9:0.0}{At(times, .5), 8:0.0}{At(times, .95), 8:0.0}{hits, 6}");
        if (!medians.TryGetValue(typed, out var all))
            medians.Add(typed, all = []);
        all.Add(At(times, .5));
    }
}

Console.WriteLine(
    $"growth from {sizes[0]:#,0} to {sizes[^1]:#,0}, as an exponent of the number of people (1: twice the people, twice the time)"
);
foreach (var (typed, times) in medians)
    Console.WriteLine($"{typed, -34}{Math.Log(times[^1] / times[0]) / Math.Log((double)sizes[^1] / sizes[0]), 6:0.00}");

static NewPerson Someone(int i)
{
    var (zh, en, skillZh, skillEn) = Lines[i % Lines.Length];
    return new NewPerson($"{"陳林黃張李王"[i % 6]}雅{i}", new(2025, 1, 6))
    {
        LatinName = $"Ya {i} Chen",
        Trade = new(zh, en),
        Needs = [new($"想找一起做{Lines[(i + 5) % Lines.Length].Zh}的人", [])],
        Offers = [new(i % 89 == 0 ? "I can help with typesetting of long books" : $"可以看{zh}的草稿", [new(skillZh, skillEn)])],
    };
}

static async Task<int> Furnish(IServiceProvider s, PersonId self)
{
    var clock = s.GetRequiredService<Clock>();
    var work = s.GetRequiredService<UnitOfWork>();
    var site = new SiteId(clock.NewKey());
    await s.GetRequiredService<Juluo.Web.Sites>().Keep(new(site, "main", new("本館", "Main house"), "Asia/Taipei", null), default);
    for (var i = 0; i < Spaces; i++)
        await new ResourceStore(work, clock).Add(new(site, ResourceKind.Room, new($"會議室 {i}", $"Room {i}"), 1) { Seats = 4 }, default);
    await s.GetRequiredService<ChannelsFacade>()
        .Add(
            [
                new(
                    new("大小事", "House talk"),
                    null,
                    null,
                    self,
                    clock.Now,
                    [.. Enumerable.Range(0, Said).Select(i => new PastMessage(self, clock.Now, $"第 {i} 則：週五的工作坊改到下午。"))]
                ),
            ],
            default
        );
    return 0;
}

static async Task<T> In<T>(IServiceProvider services, Community here, PersonId? self, Func<IServiceProvider, Task<T>> deed)
{
    await using var scope = services.CreateAsyncScope();
    var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
    work.Patience = 0;
    await work.Begin(here, default);
    scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = Caller.Visitor(here, Languages.Chinese) with
    {
        Person = self,
        Permissions = scope.ServiceProvider.GetRequiredService<App>().Allowed([Role.Operator, Role.Member]),
    };
    var result = await deed(scope.ServiceProvider);
    await work.Commit(default);
    return result;
}

static async Task<List<double>> Time(int rounds, Func<Task<int>> deed)
{
    var times = new List<double>();
    for (var round = -5; round < rounds; round++)
    {
        var began = Stopwatch.GetTimestamp();
        await deed();
        if (round >= 0)
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    times.Sort();
    return times;
}

static double At(List<double> sorted, double quantile) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * quantile)];

internal static partial class Program
{
    private const int Spaces = 40;
    private const int Said = 500;

    // A name, a rare and a frequent word, synonyms, both scripts, a mistyped word, a page, a command, and no match.
    private static readonly string[] Questions =
    [
        "林雅471",
        "typesetting",
        "設計",
        "木工",
        "poster",
        "ilustration",
        "會議室",
        "opening hours",
        "工作坊",
        "預約會議室 3 明天 14:00",
        "潛水教練",
    ];

    private static readonly (string Zh, string En, string SkillZh, string SkillEn)[] Lines =
    [
        ("平面設計", "Graphic design", "編排", "Layout"),
        ("插畫", "Illustration", "水彩", "Watercolour"),
        ("攝影", "Photography", "修圖", "Retouching"),
        ("軟體開發", "Software", "後端", "Back end"),
        ("文字編輯", "Writing and editing", "校對", "Proofreading"),
        ("硬體與製造", "Hardware and making", "雷射切割", "Laser cutting"),
    ];
}
