namespace Juluo.Sample;

/// <summary>The events of a sample: a full one with a waiting list, an open one that repeats every month and that visitors can come to, and one for members in a space of the house.</summary>
internal sealed class SampleEvents(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private const int Places = 6;

    private readonly Acting acting = new(services, sample, ids, stop);
    private readonly LocalDate today = sample.Now.InZone(SampleOptions.Zone).Date;

    /// <param name="runs">The operator of the community, who hosts them.</param>
    public async Task<bool> Make(PersonId runs)
    {
        var people = sample
            .People.Where(p => p.Role == SampleRole.Resident && (p.LeftOn is null || p.LeftOn > today))
            .Select(p => ids[p.Number])
            .Skip(1)
            .ToList();
        var tea = await Plan(
            runs,
            4,
            ("18:30", "20:30"),
            new("手沖咖啡小聚", "Pour-over evening"),
            new("帶一包你喜歡的豆子。", "Bring a bag of beans that you like."),
            places: Places,
            open: false
        );
        foreach (var person in people.Take(Places + 2))
            await acting.Post(person, $"/events/{tea}/attendance");
        var jelly = await Plan(
            runs,
            9,
            ("10:00", "16:00"),
            new("Jelly：一起工作日", "Jelly: work together for a day"),
            new("帶筆電來就好，不用先認識誰。", "Bring your laptop. You don’t need to know anyone."),
            places: null,
            open: true,
            months: 3
        );
        await acting.Post(runs, $"/events/{jelly}/hosts", ("person", people[0].Value), ("later", true));
        foreach (var person in people.TakeLast(Places))
            await acting.Post(person, $"/events/{jelly}/attendance");
        await acting.Hush("events.event");
        return true;
    }

    private Task<Juluo.Events.EventId> Plan(
        PersonId runs,
        int days,
        (string From, string Until) at,
        LocalizedText title,
        LocalizedText about,
        int? places,
        bool open,
        int months = 0
    ) =>
        acting.Make<Juluo.Events.EventId>(
            runs,
            "/events",
            ("title", title),
            ("about", about),
            ("place", "廚房長桌 Kitchen"),
            ("onDay", today.PlusDays(days)),
            ("from", at.From),
            ("until", at.Until),
            ("places", places),
            ("companions", 1),
            ("public", open),
            ("languages", (string[])["zh", "en"]),
            ("repeats", months > 0 ? "monthlyByWeekday" : null),
            ("repeatsUntil", months > 0 ? today.PlusDays(days).PlusMonths(months) : null)
        );
}
