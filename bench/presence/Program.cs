using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Juluo.Presence.Bench;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

var json = args.Contains("--json");
var said = json ? Console.Error : Console.Out;
var sizes = args.Where(a => !a.StartsWith('-')).Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
if (sizes.Length == 0)
    sizes = [100, 1000];
await using var cluster = await BenchCluster.Start();
var results = new List<(int Members, double Job, double Sweep, long Stays, long Facts)>();
foreach (var members in sizes)
{
    var connection = await cluster.Furnish($"bench_{members}");
    var time = new MovedTime();
    await using var services = new ServiceCollection()
        .AddLogging()
        .AddGround(Modules.App, connection, time, cluster.Files)
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
    var year = new Year(members);
    var stays = await In(s => year.Write(s, here));
    await using (var source = NpgsqlDataSource.Create(connection))
    await using (var analyze = source.CreateCommand("vacuum analyze reception.visit"))
        await analyze.ExecuteNonQueryAsync();

    // Detailed stays are kept for 90 days, so a year is processed in parts.
    var began = Stopwatch.GetTimestamp();
    for (var day = 75; day < Year.Days + 75; day += 75)
    {
        time.Now = Year.First.AddDays(Math.Min(day, Year.Days) + 1);
        await In(async s =>
        {
            s.GetRequiredService<UnitOfWork>().Patience = 0;
            await ActivatorUtilities.CreateInstance<PublishPresence>(s).Run(here, default);
            return 0;
        });
    }

    var job = Stopwatch.GetElapsedTime(began).TotalSeconds;
    var told = await In(async s =>
    {
        await using var count = s.GetRequiredService<UnitOfWork>()
            .Command("select coalesce(sum(pairs), 0) from reception.evidence_day where community_id = $1", here.Id.Value);
        return (long)(await count.ExecuteScalarAsync())!;
    });
    var sweep = year.Sweep();
    results.Add((members, job, sweep.Seconds, stays, told));
    said.WriteLine(
        $"{members:#,0} members, {stays:#,0} stays of a year: {told:#,0} facts in the outbox in {job:0.0} s ({told / job:#,0} a second); the sweep alone {sweep.Seconds:0.00} s for {sweep.Pairs:#,0} pairs"
    );

    async Task<T> In<T>(Func<IServiceProvider, Task<T>> deed)
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(here, default);
        var result = await deed(scope.ServiceProvider);
        await work.Commit(default);
        return result;
    }
}

if (results is [var first, .., var last])
    said.WriteLine(
        $"growth from {first.Members:#,0} to {last.Members:#,0} members: job n^{Exponent(r => r.Job):0.00}, sweep n^{Exponent(r => r.Sweep):0.00}"
    );

if (json)
    Console.WriteLine(
        JsonSerializer.Serialize(
            new
            {
                claim = $"seconds until a year of stays of {results[^1].Members:#,0} members is evidence in the outbox, beside the sweep alone in memory",
                ours = Math.Round(results[^1].Job, 2),
                peer = Math.Round(results[^1].Sweep, 3),
                ratio = Math.Round(results[^1].Job / results[^1].Sweep, 1),
                n = 1,
                stays = results[^1].Stays,
                facts = results[^1].Facts,
                exponent = results.Count > 1 ? Math.Round(Exponent(r => r.Job), 2) : (double?)null,
            }
        )
    );

double Exponent(Func<(int Members, double Job, double Sweep, long Stays, long Facts), double> of) =>
    Math.Log(of(results[^1]) / of(results[0])) / Math.Log((double)results[^1].Members / results[0].Members);
