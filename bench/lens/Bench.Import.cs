using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace Juluo.Lens.Bench;

internal sealed partial class Bench
{
    /// <summary>An import compared with psql's bare \copy of the same rows: into a table with the same columns and key, and into a heap without a key.</summary>
    public async Task<int> Import(long rows, int pairs)
    {
        var folder = Directory.CreateTempSubdirectory("juluo-bench-").FullName;
        var community = Named("import");
        await services.GetRequiredService<Communities>().Found(community, default);
        var log = Path.Combine(folder, "contacts.csv");
        Write(log, rows);
        var order = new ImportOrder("bench", Start: services.GetRequiredService<Clock>().Now.InUtc().Date.PlusDays(-100), AddPeople: true);

        // Once beforehand: people are added, and the rows of the ledger are written to the file that \copy reads.
        await Ours(community, log, order);
        var same = Path.Combine(folder, "rows.csv");
        await Sql(
            "create table public.plain (like lens.interaction including constraints, primary key (community_id, at, id)); create table public.heap (like lens.interaction)"
        );
        await Psql($"\\copy (select * from lens.interaction order by at) to '{same}' csv", community);
        List<double> plain = [],
            heap = [];
        for (var pair = 0; pair < pairs; pair++)
        {
            await Sql("truncate lens.interaction, lens.fresh, public.plain, public.heap; checkpoint".Split(';')[0]);
            var ours = await Ours(community, log, order);
            var keyed = await Timed(() => Psql($"\\copy public.plain from '{same}' csv", null));
            var bare = await Timed(() => Psql($"\\copy public.heap from '{same}' csv", null));
            plain.Add(ours / keyed);
            heap.Add(ours / bare);
            Console.WriteLine(
                $"pair {pair + 1}: import {ours:0.00} s · \\copy with the same key {keyed:0.00} s · \\copy into a heap {bare:0.00} s"
            );
        }

        Console.WriteLine(
            $"{rows:N0} contacts: import / \\copy with the same columns and key = {Spread(plain)} · import / \\copy into a heap = {Spread(heap)} (median, least–most of {pairs} pairs); peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB"
        );
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private async Task<double> Ours(Community community, string log, ImportOrder order) =>
        await Timed(() =>
            In(
                community,
                async s =>
                {
                    var report = await s.GetRequiredService<InteractionImport>().Run(File.OpenRead(log), null, order, null, null, default);
                    return report.Good ? report.Kept : throw new InvalidOperationException(report.Problems[0].ToString());
                }
            )
        );

    private static async Task<double> Timed(Func<Task> deed)
    {
        var watch = Stopwatch.StartNew();
        await deed();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Write(string path, long rows)
    {
        using var file = new StreamWriter(path);
        file.WriteLine("t_start,t_end,i,j,duration_s");
        var random = new Random(1);
        for (long k = 0; k < rows; k++)
        {
            var at = k * 90L * 86_400 / rows / 20 * 20;
            var (i, j, length) = (random.Next(1000), random.Next(999), 20 * (1 + random.Next(30)));
            file.WriteLine($"{at},{at + length},{i},{(j >= i ? j + 1 : j)},{length}");
        }
    }

    private async Task Psql(string command, Community? within)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo("psql")
        {
            ArgumentList =
            {
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                to.Host!,
                "-p",
                $"{to.Port}",
                "-U",
                to.Username!,
                "-d",
                to.Database!,
                "-c",
                command,
            },
        };
        if (to.Password is { Length: > 0 } password)
            start.Environment["PGPASSWORD"] = password;
        if (within is not null)
            start.Environment["PGOPTIONS"] = $"-c juluo.community={within.Id}";
        using var psql = Process.Start(start)!;
        await psql.WaitForExitAsync();
        if (psql.ExitCode != 0)
            throw new InvalidOperationException($"psql ended with {psql.ExitCode}.");
    }
}
