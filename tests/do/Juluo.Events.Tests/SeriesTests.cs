using System.Text.Json;
using System.Xml.Linq;
using NodaTime;

namespace Juluo.Events.Tests;

public sealed class SeriesTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Theory]
    [InlineData(EventRepeat.Weekly, "2026-03-20", "2026-04-10", "03-20 03-27 04-03 04-10")]
    [InlineData(EventRepeat.Biweekly, "2026-03-20", "2026-04-16", "03-20 04-03")]
    [InlineData(EventRepeat.MonthlyByWeekday, "2026-01-15", "2026-04-30", "01-15 02-19 03-19 04-16")] // the third Thursday
    [InlineData(EventRepeat.MonthlyByWeekday, "2026-01-29", "2026-05-01", "01-29 02-26 03-26 04-30")] // a fifth Thursday: the last
    [InlineData(EventRepeat.MonthlyByDate, "2026-01-31", "2026-05-31", "01-31 03-31 05-31")]
    public void Days_recur_on_the_calendar(EventRepeat step, string first, string last, string days) =>
        string.Join(' ', EventDates.Days(step, Day(first), Day(last)).Select(d => $"{d.Month:00}-{d.Day:00}")).ShouldBe(days);

    [Fact]
    public void Months_without_the_day_are_named() =>
        EventDates
            .MonthsWithout(EventRepeat.MonthlyByDate, Day("2026-01-31"), Day("2026-05-31"))
            .ShouldBe([Day("2026-02-01"), Day("2026-04-01")]);

    [Fact]
    public void A_date_whose_time_the_clocks_skip_is_left_out_and_named()
    {
        var (dates, skipped, without) = AddEvent
            .Dates(
                Said("2026-03-22", "01:30", "03:00") with
                {
                    Repeats = EventRepeat.Weekly,
                    RepeatsUntil = Day("2026-04-05"),
                },
                Start,
                London
            )
            .Value;
        dates.Select(d => $"{d.StartsAt}").ShouldBe(["2026-03-22T01:30:00Z", "2026-04-05T00:30:00Z"]);
        (skipped.Single(), without.Count).ShouldBe((Day("2026-03-29"), 0));
    }

    [Theory]
    [InlineData(null, typeof(EventErrors.RepeatsUntilMissing))]
    [InlineData("2026-03-22", typeof(EventErrors.RepeatsUntilBefore))]
    [InlineData("2029-03-22", typeof(EventErrors.TooManyDates))]
    public void An_impossible_series_has_a_sentence(string? until, Type error) =>
        AddEvent
            .Dates(
                Said("2026-03-22", "10:00", "12:00") with
                {
                    Repeats = EventRepeat.Weekly,
                    RepeatsUntil = until is null ? null : Day(until),
                },
                Start,
                London
            )
            .Errors.Single()
            .ShouldBeOfType(error);

    [Fact]
    public void An_event_of_ten_days_cannot_repeat_every_week() =>
        AddEvent
            .Dates(
                Said("2026-03-22", "10:00", "12:00") with
                {
                    UntilDay = Day("2026-04-01"),
                    Repeats = EventRepeat.Weekly,
                    RepeatsUntil = Day("2026-06-01"),
                },
                Start,
                London
            )
            .Errors.Single()
            .ShouldBeOfType<EventErrors.OverlapsItself>();

    [Fact]
    public async Task Each_date_of_a_series_can_be_changed_alone_or_with_the_later_ones()
    {
        var stage = await Stage.Of(ground, 3, e => e with { Repeats = EventRepeat.Weekly, RepeatsUntil = e.OnDay!.Value.PlusWeeks(3) });
        var dates = await stage.Dates();
        dates.Count.ShouldBe(4);
        dates[0].Later.ShouldBe(3);
        (await stage.Good<ListEvents, ListEvents.Input, EventsView>(null, new())).Coming.Single().Id.ShouldBe(dates[0].Id, "one line");
        (await stage.Show(null)).Dates.Count.ShouldBe(4);

        // The second alone.
        await Change(stage, dates[1], stage.Changed(inDays: 15, from: "18:00"));
        // Those from the first on: a day later, at another time.
        await stage.Joined(stage.People[1]);
        var output = await stage.Good<ChangeEvent, ChangeEvent.Input, ChangeEvent.Output>(
            stage.Host,
            stage.Changed(inDays: 8, from: "17:30") with
            {
                Later = true,
            }
        );
        (output.Dates, output.Notified).ShouldBe((4, 1));
        var zone = stage.Here.Zone;
        (await stage.Dates())
            .Select(d => d.StartsAt.InZone(zone).LocalDateTime)
            .ShouldBe(
                new[] { 8, 16, 22, 29 }.Select(days => stage.Today.PlusDays(days) + new LocalTime(17, 30)),
                "the day that was moved alone keeps its distance"
            );

        await stage.Good<CancelEvent, CancelEvent.Input, Done>(stage.Host, new(dates[2].Id, Later: true));
        (await stage.Dates()).Count.ShouldBe(2);
    }

    // Seen to fail with the errors of later dates ignored.
    [Fact]
    public async Task If_a_later_date_cannot_follow_nothing_is_changed()
    {
        var stage = await Stage.Of(ground, 4, e => e with { Repeats = EventRepeat.Weekly, RepeatsUntil = e.OnDay!.Value.PlusWeeks(2) });
        var last = (await stage.Dates())[2];
        foreach (var person in stage.People)
            await stage.Good<JoinEvent, JoinEvent.Input, JoinEvent.Output>(person, new(last.Id, 1));
        var refused = await stage.Do<ChangeEvent, ChangeEvent.Input, ChangeEvent.Output>(
            stage.Host,
            stage.Changed(places: 2) with
            {
                Later = true,
            }
        );
        refused.Errors[0].ShouldBeOfType<EventErrors.LaterDateStays>();
        refused.Errors[1].ShouldBe(new EventErrors.FewerThanCome(4));
        (await stage.Dates()).ShouldAllBe(d => d.Places == null);
    }

    [Fact]
    public async Task A_cancelled_date_is_listed_beside_the_next_one()
    {
        var stage = await Stage.Of(ground, 2, e => e with { Repeats = EventRepeat.Weekly, RepeatsUntil = e.OnDay!.Value.PlusWeeks(5) });
        await stage.Good<CancelEvent, CancelEvent.Input, Done>(stage.Host, new(stage.Event));
        var shown = (await stage.Good<ListEvents, ListEvents.Input, EventsView>(null, new())).Coming;
        shown.Select(e => (e.CancelledAt is null, e.Later)).ShouldBe([(false, 5), (true, 4)]);
    }

    [Fact]
    public async Task A_co_host_changes_the_event_steps_down_and_takes_over_from_a_host_who_leaves()
    {
        var stage = await Stage.Of(ground, 4, e => e with { Repeats = EventRepeat.Weekly, RepeatsUntil = e.OnDay!.Value.PlusWeeks(1) });
        (
            await stage.Bad<AppointEventHost, AppointEventHost.Input, Done>(stage.People[1], new(stage.Event, stage.People[1]))
        ).ShouldBeOfType<NotFound>();
        await stage.NameHost(stage.People[1], later: true);
        await stage.NameHost(stage.People[2]);
        (await stage.Told(stage.People[1])).ShouldBe(["events.notice.co-host"]);
        (await stage.Show(stage.People[3])).Hosts.Select(h => h.Id).ShouldBe(stage.People.Take(3));
        (await stage.Show(null)).Hosts.ShouldBeEmpty();
        (await stage.Show(stage.People[1])).MayChange.ShouldBeTrue();

        var output = await stage.Good<RemoveEventHost, RemoveEventHost.Input, RemoveEventHost.Output>(
            stage.People[2],
            new(stage.Event, stage.People[2])
        );
        output.SteppedDown.ShouldBeTrue();
        (await stage.Show(stage.People[2])).MayChange.ShouldBeFalse();

        await stage.Forget(stage.Host);
        (await stage.Told(stage.People[1])).Count(w => w == "events.notice.hosts-alone").ShouldBe(2);
        (await stage.Dates(stage.People[1])).ShouldAllBe(d => d.Host == stage.People[1] && d.CoHosts.Count == 0);
        await stage.Forget(stage.People[1]);
        (await stage.Dates(stage.People[3])).ShouldBeEmpty("without another host they are cancelled");
    }

    // Seen to fail with the consent left out.
    [Fact]
    public async Task Hosts_who_agree_count_as_having_hosted_together()
    {
        var stage = await Stage.Of(ground, 3);
        await stage.NameHost(stage.People[1]);
        await stage.NameHost(stage.People[2]);
        await stage.Agree(stage.People[2], agrees: false);
        stage.Pass(Duration.FromDays(10));
        await stage.Run<PublishEventAttendance>();
        await stage.Run<PublishEventAttendance>();
        var hosted = (await stage.Interactions()).Single();
        hosted.ShouldContain($"{stage.Host}");
        hosted.ShouldContain($"{stage.People[1]}");
        hosted.ShouldContain("\"present\": 3", Shouldly.Case.Sensitive);
    }

    [Fact]
    public async Task Feeds_have_the_public_events_of_the_chosen_language_whoever_asks()
    {
        var stage = await Stage.Of(ground, 2, e => e with { Languages = ["en", "nan"] });
        (
            await stage.Announce(stage.Host, e => e with { Title = new("成員之夜", "Members’ night"), Public = false })
        ).Errors.ShouldBeEmpty();
        (await stage.Announce(stage.Host, e => e with { Title = new("茶會", "Tea"), Languages = ["zh"] })).Errors.ShouldBeEmpty();
        (await stage.Announce(stage.Host, e => e with { Languages = ["xx"] })).Errors.Single().ShouldBeOfType<NotOffered>();

        var atom = XDocument.Load(await File<ShowEventFeed>(stage, new()));
        XNamespace ns = "http://www.w3.org/2005/Atom";
        atom.Descendants(ns + "entry").Select(e => e.Element(ns + "title")!.Value).ShouldBe(["茶會", "週五小聚"]);
        foreach (var element in atom.Descendants(ns + "entry").Prepend(atom.Root!))
        foreach (var must in new[] { "id", "title", "updated" })
            element.Elements(ns + must).Count().ShouldBe(1, must);

        using var json = JsonDocument.Parse(await File<ShowEventJsonFeed>(stage, new(Speaks: "nan")));
        json.RootElement.GetProperty("version").GetString().ShouldBe("https://jsonfeed.org/version/1.1");
        json.RootElement.GetProperty("feed_url").GetString()!.ShouldContain("speaks=nan");
        var item = json.RootElement.GetProperty("items").EnumerateArray().Single();
        item.GetProperty("title").GetString().ShouldBe("週五小聚");
        item.GetProperty("content_text").GetString()!.ShouldContain("池塘邊");
    }

    private static async Task<Stream> File<TSlice>(Stage stage, EventFilter only)
        where TSlice : Slice<EventFilter, Download>
    {
        var bytes = new MemoryStream();
        await (await stage.Good<TSlice, EventFilter, Download>(stage.People[1], only)).Write(bytes, default);
        bytes.Position = 0;
        return bytes;
    }

    private static Task Change(Stage stage, Event of, ChangeEvent.Input said) =>
        stage.Good<ChangeEvent, ChangeEvent.Input, ChangeEvent.Output>(stage.Host, said with { Id = of.Id });

    private static AddEvent.Input Said(string day, string from, string until) =>
        new()
        {
            Title = new("一", "One"),
            OnDay = Day(day),
            From = from,
            Until = until,
            Place = "P",
        };

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
