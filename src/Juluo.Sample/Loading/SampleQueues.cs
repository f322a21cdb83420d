namespace Juluo.Sample;

/// <summary>A queue of a sample: the city's desk in the house, with eight weeks of history, waiting people, and three counters of which one is closed.</summary>
internal sealed class SampleQueues(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private const int Weeks = 8;
    private readonly Acting acting = new(services, sample, ids, stop);
    private readonly LocalDate today = sample.Now.InZone(SampleOptions.Zone).Date;

    /// <param name="runs">The operator of the community.</param>
    public async Task<bool> Make(PersonId runs)
    {
        var queue = await acting.Make<QueueId>(
            runs,
            "/queues",
            ("name", new LocalizedText("市民服務櫃台", "Citizens’ desk")),
            (
                "about",
                new LocalizedText(
                    "請帶身分證件。文件不齊也可以先來問。",
                    "Bring an identity document. If papers are missing, come and ask anyway."
                )
            ),
            ("weekdays", "9:00-18:00"),
            ("saturday", "9:00-12:00"),
            ("entry", "daily"),
            ("priority", true)
        );
        var matters = new List<(QueueTopicId Id, double Minutes)>();
        foreach (
            var (zh, en, minutes) in new[]
            {
                ("補助申請", "Apply for support", 12),
                ("領件、補件", "Collect or add papers", 5),
                ("法律諮詢", "Legal advice", 20),
            }
        )
            matters.Add(
                (
                    await acting.Make<QueueTopicId>(
                        runs,
                        $"/queues/{queue}/topics",
                        ("title", new LocalizedText(zh, en)),
                        ("minutes", minutes)
                    ),
                    minutes
                )
            );
        var counters = new List<CounterId>();
        foreach (var label in (string[])["1", "2", "3"])
            counters.Add(
                await acting.Make<CounterId>(
                    runs,
                    $"/queues/{queue}/counters",
                    ("label", label),
                    ("matters", label == "2" ? new[] { matters[0].Id, matters[1].Id } : [])
                )
            );
        await acting.Post(runs, $"/queues/{queue}/opening");
        await services.GetRequiredService<QueuesFacade>().Remember(queue, Before(matters), stop);

        var staff = sample.People.First(p => p.LeftOn is null && p.Role is SampleRole.FrontDesk);
        await acting.Post(runs, $"/counters/{counters[0]}/opening");
        await acting.Post(ids[staff.Number], $"/counters/{counters[1]}/opening");
        for (var i = 0; i < 16; i++)
            await acting.Post(
                ids[staff.Number],
                $"/queues/{queue}/tickets",
                (
                    "matter",
                    matters[
                        (i * 7) % 5 is var turn && turn < 2 ? 0
                        : turn < 4 ? 1
                        : 2
                    ].Id
                ),
                ("lane", i % 6 == 4 ? "priority" : "ordinary")
            );
        await acting.Post(runs, $"/counters/{counters[0]}/next");
        await acting.Post(ids[staff.Number], $"/counters/{counters[1]}/next");
        return true;
    }

    private IEnumerable<QueuesFacade.Hourly> Before(List<(QueueTopicId Id, double Minutes)> matters)
    {
        var chance = new Random(11);
        for (var day = today.PlusWeeks(-Weeks); day < today; day = day.PlusDays(1))
        {
            if (day.DayOfWeek is IsoDayOfWeek.Sunday)
                continue;
            var pace = 0.8 + (0.4 * chance.NextDouble());
            for (var hour = 9; hour < (day.DayOfWeek == IsoDayOfWeek.Saturday ? 12 : 18); hour++)
                foreach (var lane in Enum.GetValues<QueueLane>())
                foreach (var (matter, minutes) in matters)
                {
                    var issued = lane == QueueLane.Priority ? chance.Next(2) : chance.Next(1, hour is 10 or 11 ? 7 : 4);
                    var missed = issued > 1 && chance.Next(4) == 0 ? 1 : 0;
                    if (issued > 0)
                        yield return new(
                            day,
                            hour,
                            lane,
                            matter,
                            issued,
                            issued - missed,
                            missed,
                            issued
                                * (
                                    lane == QueueLane.Priority ? 4
                                    : hour is 10 or 11 ? 24
                                    : 11
                                )
                                * pace,
                            [
                                .. Enumerable
                                    .Range(0, issued - missed)
                                    .Select(_ => minutes * pace * (0.4 + chance.NextDouble() + (0.3 * chance.NextDouble()))),
                                .. Enumerable.Repeat(1.2, missed),
                            ]
                        );
                }
        }
    }
}
