using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Queues.Tests;

public sealed class QueueStatisticsTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Todays_figures_say_by_lane_how_long_people_waited_and_were_served()
    {
        var office = await Office.Of(ground, counters: 1);
        await office.Taken();
        await office.Taken();
        var gone = await office.Taken();
        await office.Taken(lane: QueueLane.Priority);
        await office.Good<LeaveQueue, LeaveQueue.Input, Done>(null, new(gone.Secret));
        foreach (var minutes in new[] { 4, 10, 20 })
        {
            office.Pass(Duration.FromMinutes(minutes));
            await office.Next();
        }

        var today = (
            await office.Good<ShowQueueStatistics, ShowQueueStatistics.Input, ShowQueueStatistics.Output>(
                office.People[0],
                new(office.Queue)
            )
        ).Today.ToDictionary(l => l.Lane);
        today[QueueLane.Priority].ShouldBe(new(QueueLane.Priority, 1, 1, 0, 0, 4, 4, 10));
        today[QueueLane.Ordinary].ShouldBe(new(QueueLane.Ordinary, 3, 1, 0, 1, 34, 34, 20));
    }

    [Fact]
    public async Task An_hour_that_is_known_is_not_brought_again()
    {
        var office = await Office.Of(ground, counters: 0);
        var day = office.Today.PlusDays(-1);
        foreach (var issued in new[] { 7, 9 })
            await ground.In(
                office.Here,
                s =>
                    s.GetRequiredService<QueuesFacade>()
                        .Remember(office.Queue, [new(day, 10, QueueLane.Ordinary, office.Matters[0], issued, 5, 1, 60, [10, 20])], default)
            );
        var before = (
            await office.Good<ShowQueueStatistics, ShowQueueStatistics.Input, ShowQueueStatistics.Output>(
                office.People[0],
                new(office.Queue)
            )
        ).Before.Single();
        before.ShouldBe(new(day, 7, 5, 1, 1, 10, 15));
    }

    [Fact]
    public void Sums_of_parts_are_the_sums_of_all_and_their_variation_is_that_of_the_lengths()
    {
        var chance = new Random(5);
        double[] lengths = [.. Enumerable.Range(0, 200).Select(_ => 60 + (chance.NextDouble() * 900))];
        var parts = lengths.Chunk(7).Select(c => new Sums(c.Length, c.Sum(), c.Sum(l => l * l))).Aggregate((a, b) => b + a);
        var mean = lengths.Average();
        parts.Mean.ShouldBe(mean, 1e-6);
        parts.Variation!.Value.ShouldBe(lengths.Sum(l => (l - mean) * (l - mean)) / (lengths.Length - 1) / (mean * mean), 1e-6);
        new Sums(1, 60, 3600).Variation.ShouldBeNull("one length has none");
    }

    [Fact]
    public void What_was_seen_outweighs_what_the_office_said_the_more_of_it_there_is()
    {
        var last = 600.0;
        for (var calls = 1; calls < 400; calls *= 2)
        {
            var mean = HandlingModel.Learn([new(600, new(calls, calls * 300.0, calls * 90_000.0), default, default)]).Matters[0].Mean;
            mean.ShouldBeLessThan(last);
            mean.ShouldBeGreaterThan(300);
            last = mean;
        }

        last.ShouldBeLessThan(310);
    }

    [Fact]
    public void Who_is_told_to_come_back_is_told_a_time_before_the_earliest_and_not_when_it_is_soon()
    {
        var now = Instant.FromUtc(2026, 11, 19, 3, 2);
        for (var low = 0; low < 7200; low += 97)
        {
            var range = new WaitRange(low, low + 300, low + 900);
            if (range.ComeBack(now) is { } back)
            {
                back.ShouldBeLessThanOrEqualTo(now + Duration.FromSeconds(low));
                back.ShouldBeGreaterThan(now);
                (back.ToUnixTimeSeconds() % 300).ShouldBe(0);
            }
            else
                low.ShouldBeLessThan(600);
        }
    }
}
