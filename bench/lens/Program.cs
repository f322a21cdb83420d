using System.Globalization;
using Juluo.Lens.Bench;
using Juluo.Postgres.Cluster;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
var folder = Path.Combine(Directory.GetCurrentDirectory(), "var", "bench", "postgres");
await using var cluster = await PrivateCluster.Start(folder, TimeProvider.System);
var name = $"bench_{Environment.ProcessId}";
await cluster.CreateDatabase(name);
try
{
    await SchemaFiles.Apply(cluster.ConnectionString(name), Modules.App.Modules);
    await using var services = new ServiceCollection()
        .AddLogging(l => l.SetMinimumLevel(LogLevel.Warning))
        .AddGround(Modules.App, cluster.ConnectionString(name), TimeProvider.System, Path.Combine(Path.GetTempPath(), "juluo-bench-files"))
        .BuildServiceProvider();
    var bench = new Bench(services, cluster.ConnectionString(name));
    return args switch
    {
        ["import", var rows, var pairs] => await bench.Import(long.Parse(rows), int.Parse(pairs)),
        ["analysis", .. var members] => await bench.Analysis([.. members.Select(int.Parse)]),
        _ => throw new InvalidOperationException("Say what to measure: import ROWS PAIRS, or analysis MEMBERS …"),
    };
}
finally
{
    await cluster.DropDatabase(name);
}
