using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Lens.Bench;

internal sealed partial class Bench
{
    /// <summary>A year of a community: everything read and computed from nothing; then one more day.</summary>
    public async Task<int> Analysis(int[] sizes)
    {
        var spent = new List<(int Members, double Seconds)>();
        var today = services.GetRequiredService<Clock>().Now.InUtc().Date;
        foreach (var members in sizes)
        {
            var sample = SampleCommunity.Make(new(SamplePreset.Islands, 7, members, today.PlusDays(-364), 364));
            var community = Named($"year-of-{members}");
            await services.GetRequiredService<Communities>().Found(community, default);
            var ids = await In(
                community,
                async s =>
                    (
                        await s.GetRequiredService<ArrivalsFacade>()
                            .AddMany(
                                [
                                    .. sample.People.Select(p => new NewPerson(p.Name, p.JoinedOn)
                                    {
                                        PresenceCounts = p.PresenceCounts,
                                        Trade = new LocalizedText(p.Trade.Name.In("zh-Hant"), p.Trade.Name.In("en")),
                                    }),
                                ],
                                default
                            )
                    ).Value
            );
            var watch = Stopwatch.StartNew();
            var rows = await In(
                community,
                s =>
                    s.GetRequiredService<Ledger>()
                        .Keep(
                            [
                                .. sample
                                    .Interactions()
                                    .Select(i => new Interaction(
                                        i.At,
                                        i.Kind,
                                        ids[i.A],
                                        ids[i.B],
                                        i.Minutes,
                                        i.Zone < 0 ? null : sample.ZoneAt(i.Zone).Code,
                                        i.Present,
                                        i.Source,
                                        i.ExternalId
                                    )),
                            ],
                            default
                        )
            );
            Console.WriteLine($"{members} members: {rows:N0} interactions written in {watch.Elapsed.TotalSeconds:0.0} s");
            watch.Restart();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            await Compute(community);
            var busy = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            Console.WriteLine(
                $"{members} members: a year analysed in {watch.Elapsed.TotalSeconds:0.0} s ({busy:0.0} s of processor time beside the database's)"
            );
            spent.Add((members, busy));
            watch.Restart();
            await Compute(community);
            Console.WriteLine($"{members} members: the next reading in {watch.Elapsed.TotalSeconds:0.0} s");
        }

        for (var k = 1; k < spent.Count; k++)
            Console.WriteLine(
                $"growth exponent {spent[k - 1].Members} → {spent[k].Members}: {Math.Log(spent[k].Seconds / spent[k - 1].Seconds) / Math.Log((double)spent[k].Members / spent[k - 1].Members):0.00}"
            );
        return 0;
    }

    private Task<bool> Compute(Community community) =>
        In(
            community,
            async s =>
            {
                await ActivatorUtilities.CreateInstance<ComputeTies>(s).Run(community, default);
                return true;
            }
        );
}
