namespace Juluo.Sample;

/// <summary>The events of a sample: a full one with a waiting list, an open one that repeats every month and that visitors can come to, one for members in a space of the house, and past breakfasts with feedback.</summary>
internal sealed class SampleEvents(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private const int Places = 6;
    private const int MostPastWeeks = 40;
    private const int AtBreakfast = 7;
    private const int FewForTalks = 5;

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
        await Talks(runs, people, tea);
        await Past(runs, people);
        await acting.Hush("events.event", "talks.talk");
        return true;
    }

    /// <summary>Three slots at an event of which one is taken, a nomination, and two wishes that others second.</summary>
    private async Task Talks(PersonId runs, List<PersonId> people, Juluo.Events.EventId of)
    {
        await acting.Post(runs, $"/talks/lineups/{of}", ("talks", 3), ("minutes", 15));
        if (people.Count <= FewForTalks)
            return;
        await acting.Post(
            people[1],
            "/talks",
            ("place", $"{of}.1"),
            ("title", new LocalizedText("屋頂上的蜜蜂", "Bees on the roof")),
            ("about", new LocalizedText("一年的都市養蜂紀錄。", "A year of keeping bees in the city.")),
            ("shown", true),
            ("slides", "https://example.org/bees.pdf")
        );
        await acting.Post(people[2], "/talks/nominations", ("person", people[3].Value), ("topic", "怎麼和里長談路燈"), ("event", of.Value));
        var wish = await acting.Make<TalkWishId>(people[4], "/talks/wishes", ("topic", "開放資料怎麼開始 How to begin with open data"));
        foreach (var person in people.Skip(5).Take(3))
            await acting.Post(person, $"/talks/wishes/{wish}/seconds");
        await acting.Post(people[5], "/talks/wishes", ("topic", "第一次報稅"));
    }

    /// <summary>Breakfasts of the last months, in some weeks, so that weeks with and without an event can be compared; the last one has feedback.</summary>
    private async Task Past(PersonId runs, List<PersonId> people)
    {
        var events = services.GetRequiredService<EventsFacade>();
        var last = default(Juluo.Events.EventId);
        List<PersonId> came = [];
        for (var week = MostPastWeeks; week >= 1; week--)
        {
            // In an irregular third of the weeks, and in the last one.
            if (week * 7 % 11 % 3 != 0 && week > 1)
                continue;
            var day = today.PlusWeeks(-week).PlusDays(2);
            came = [.. people.Skip(week % 3).Take(AtBreakfast)];
            last = await events.Record(
                new("社群早餐", "Community breakfast"),
                new(At(day, new LocalTime(8, 30)), At(day, new LocalTime(9, 30))),
                "廚房長桌 Kitchen",
                runs,
                came,
                stop
            );
        }

        foreach (var (place, person) in came.Index())
            await acting.Post(person, $"/events/{last}/feedback", ("worth", place % 5 == 4 ? "partly" : "yes"), ("met", place % 3 > 0));

        Instant At(LocalDate day, LocalTime time) => day.At(time).InZoneLeniently(SampleOptions.Zone).ToInstant();
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
