using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

var (members, pairs) = (int.Parse(args[0], CultureInfo.InvariantCulture), int.Parse(args[1], CultureInfo.InvariantCulture));
await using var cluster = await BenchCluster.Start();
var connection = await cluster.Furnish("bench");
await using var owner = NpgsqlDataSource.Create(cluster.MaintenanceConnectionString("bench"));
await using var services = new ServiceCollection()
    .AddLogging()
    .AddGround(Modules.App, connection, TimeProvider.System, cluster.Files)
    .BuildServiceProvider();
var here = new Community(
    Id.New<CommunityId>(services.GetRequiredService<Clock>()),
    "bench",
    new("聚落", "Place"),
    new("聚", "Place"),
    "Asia/Taipei",
    "TWD"
);
await services.GetRequiredService<Communities>().Found(here, default);

var next = 0;
var ways = new (string Name, bool Triggers, bool Import)[]
{
    ("triggers off", false, false),
    ("triggers waiting", true, false),
    ("as an import", true, true),
};
var times = ways.ToDictionary(w => w.Name, _ => new List<double>(), StringComparer.Ordinal);
PastImportId? last = null;

// The first round is not counted; the order rotates, so that no way is always first.
for (var round = 0; round <= pairs; round++)
for (var turn = 0; turn < ways.Length; turn++)
{
    var (name, triggers, import) = ways[(round + turn) % ways.Length];
    await Triggers(triggers);
    var began = Stopwatch.GetTimestamp();
    last = await Write(import) ?? last;
    if (round > 0)
        times[name].Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
}

await Triggers(true);
Console.WriteLine($"{members:#,0} members, {pairs} rounds, seconds: median (least to most)");
foreach (var (name, taken) in times)
{
    taken.Sort();
    Console.WriteLine($"{name, -18}{taken[taken.Count / 2], 8:0.00}  ({taken[0]:0.00} to {taken[^1]:0.00})");
}

var undone = Stopwatch.GetTimestamp();
var result = await In(s => s.GetRequiredService<PastImports>().Undo(last!.Value, null, default));
if (result.Failed || result.Value.Stayed > 0)
    throw new InvalidOperationException($"Not undone: {string.Join(", ", result.Errors)}");
Console.WriteLine($"undone            {Stopwatch.GetElapsedTime(undone).TotalSeconds, 8:0.00}  ({result.Value.Rows:#,0} rows)");

Task<PastImportId?> Write(bool import) =>
    In<PastImportId?>(async s =>
    {
        var imports = s.GetRequiredService<PastImports>();
        var past = import
            ? await imports.Begin("people.member.imported", "people.manage", "/people/import", "bench", null, default)
            : default;
        var from = next;
        next += members;
        var added = await s.GetRequiredService<ArrivalsFacade>().AddMany([.. Enumerable.Range(from, members).Select(Someone)], default);
        if (added.Failed)
            throw new InvalidOperationException(added.Errors[0].ToString());
        return import ? await imports.End(past, default) : null;
    });

static NewPerson Someone(int n) =>
    new($"成員 {n}", new(2025, 1, 6))
    {
        Email = $"member-{n}@example.org",
        PresenceCounts = true,
        Needs = [new("想找一起做印刷的人", [])],
        Offers = [new("可以看平面設計的草稿", [new("編排", "Layout")])],
    };

async Task Triggers(bool on)
{
    await using var command = owner.CreateCommand(
        $"""
        do $$ declare t regclass; begin
          for t in select tgrelid::regclass from pg_trigger where tgname = 'import_row' loop
            execute format('alter table %s {(on ? "enable" : "disable")} trigger import_row', t);
          end loop;
        end $$
        """
    );
    await command.ExecuteNonQueryAsync();
}

async Task<T> In<T>(Func<IServiceProvider, Task<T>> action)
{
    await using var scope = services.CreateAsyncScope();
    var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
    work.Patience = 0;
    await work.Begin(here, default);
    var done = await action(scope.ServiceProvider);
    await work.Commit(default);
    return done;
}
