using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Queues.Tests;

/// <summary>The values learned from past days are identical to the last digit in any row order on disk: the same line gives the same range.</summary>
public sealed class SumsTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with sums in the order of the rows
    public async Task Sums_do_not_depend_on_the_order_in_which_days_were_written()
    {
        var today = new LocalDate(2026, 11, 19);
        var ranges = new List<(double, double)>();
        foreach (var backwards in new[] { false, true })
        {
            var office = await Office.Of(ground);
            var chance = new Random(3);
            List<QueuesFacade.Hourly> hours =
            [
                .. from day in Enumerable.Range(1, 40)
                from hour in Enumerable.Range(9, 8)
                select new QueuesFacade.Hourly(
                    today.PlusDays(-day),
                    hour,
                    QueueLane.Ordinary,
                    office.Matters[0],
                    1,
                    1,
                    0,
                    5,
                    [1 + 9 * chance.NextDouble()]
                ),
            ];
            if (backwards)
                hours.Reverse();
            await ground.In(
                office.Here,
                async s =>
                {
                    await s.GetRequiredService<QueuesFacade>().Remember(office.Queue, hours, default);
                    // The planner reads them by the index or sequentially, depending on its statistics of the table.
                    if (backwards)
                        await s.GetRequiredService<UnitOfWork>().Do($"set local enable_indexscan = off", default);
                    if (backwards)
                        await s.GetRequiredService<UnitOfWork>().Do($"set local enable_bitmapscan = off", default);
                    var ever = (await new SumsStore(s.GetRequiredService<UnitOfWork>()).Of(office.Queue, today, 10, default))[
                        office.Matters[0]
                    ].Ever;
                    ranges.Add((ever.Seconds, ever.Squares));
                }
            );
        }

        ranges[1].ShouldBe(ranges[0]);
    }
}
