using System.Text.Json;

namespace Juluo.Queues.Tests;

/// <summary>Kiosks, screens and posters, and their readers.</summary>
public sealed class ScreenTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_screen_without_its_key_shows_numbers_and_no_code()
    {
        var office = await Office.Of(ground, counters: 1, with: q => q with { Entry = QueueEntry.Rotating });
        var key = await Key(office);
        var (open, keyed) = (await Screen(office, null), await Screen(office, key));
        (open.Code, open.Address).ShouldBe((null, null));
        keyed.Code.ShouldNotBeNull();
        (await office.Take(code: keyed.Code)).Errors.ShouldBeEmpty();
        (await Screen(office, "guessed")).Code.ShouldBeNull();
    }

    [Fact]
    public async Task Codes_and_addresses_that_were_known_are_worth_nothing_once_renewed()
    {
        var office = await Office.Of(ground, counters: 0, with: q => q with { Entry = QueueEntry.Daily });
        var key = await Key(office);
        var code = (await Kiosk(office, key)).Value.Code!;
        (await office.Take(code: code)).Errors.ShouldBeEmpty();
        await office.Good<MakeQueueCodes, MakeQueueCodes.Input, Done>(office.People[0], new(office.Queue));
        (await office.Take(code: code)).Errors.Single().ShouldBeOfType<TicketErrors.WrongCode>();
        (await Kiosk(office, key)).Errors.Single().ShouldBeOfType<NotFound>();
        (await Kiosk(office, await Key(office))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_at_the_kiosk_takes_its_key_and_goes_back_to_it()
    {
        var office = await Office.Of(ground, counters: 0, with: q => q with { Entry = QueueEntry.Rotating });
        (
            await office.Bad<TakeTicketAtKiosk, TakeTicketAtKiosk.Input, TakenTicket>(null, new(office.Queue, office.Matters[0], Key: "x"))
        ).ShouldBeOfType<NotFound>();
        var taken = await office.Good<TakeTicketAtKiosk, TakeTicketAtKiosk.Input, TakenTicket>(
            null,
            new(office.Queue, office.Matters[0], Key: await Key(office))
        );
        taken.Number.ShouldBe("A001");
        (await Paper("/queues")).Back.ShouldBe("/queues");
        foreach (var elsewhere in new[] { "https://example.org", "//example.org", "/\\example.org", "javascript:x" })
            (await Paper(elsewhere)).Back.ShouldBeNull(elsewhere);

        Task<ShowPaperTicket.Output> Paper(string back) =>
            office.Good<ShowPaperTicket, ShowPaperTicket.Input, ShowPaperTicket.Output>(null, new(taken.Secret, back));
    }

    [Fact]
    public async Task A_poster_says_the_code_of_the_day_and_none_that_would_be_out_of_date()
    {
        var daily = await Office.Of(ground, counters: 0, with: q => q with { Entry = QueueEntry.Daily });
        var rotating = await Office.Of(ground, counters: 0, with: q => q with { Entry = QueueEntry.Rotating });
        var (day, changes) = (await Poster(daily), await Poster(rotating));
        (await daily.Take(code: day.Code)).Errors.ShouldBeEmpty();
        day.Day.ShouldBe(daily.Today);
        (changes.Code, changes.Rotating, changes.Day).ShouldBe((null, true, null));
        changes.Address.ShouldNotContain("code");

        static Task<ShowPoster.Output> Poster(Office office) =>
            office.Good<ShowPoster, ShowPoster.Input, ShowPoster.Output>(office.People[0], new(office.Queue));
    }

    [Fact]
    public async Task The_address_of_a_ticket_is_in_no_answer_but_the_one_that_gave_it()
    {
        var office = await Office.Of(ground, counters: 1);
        var (taken, second) = (await office.Taken(), await office.Taken());
        await office.Next();
        var answers = string.Concat(
            JsonSerializer.Serialize(await office.Look(taken), Json.Options),
            JsonSerializer.Serialize(await office.At(), Json.Options),
            JsonSerializer.Serialize(await Screen(office, null), Json.Options),
            JsonSerializer.Serialize(
                await office.Good<ShowCounters, ShowCounters.Input, ShowCounters.Output>(office.People[0], new(office.Queue)),
                Json.Options
            )
        );
        foreach (var ticket in new[] { taken, second })
            answers.ShouldNotContain(ticket.Secret);
        answers.ShouldNotContain(await Key(office));
    }

    [Fact]
    public async Task A_ticket_opens_in_its_own_community_alone()
    {
        var (office, other) = (await Office.Of(ground, counters: 0), await Office.Of(ground, counters: 0));
        var taken = await office.Taken();
        (await other.Bad<ShowTicket, ShowTicket.Input, ShowTicket.Output>(null, new(taken.Secret))).ShouldBeOfType<NotFound>();
        (await other.Bad<LeaveQueue, LeaveQueue.Input, Done>(null, new(taken.Secret))).ShouldBeOfType<NotFound>();
        foreach (var guess in new[] { "", "x", taken.Secret[..^1], $"{taken.Id}" })
            (await office.Bad<ShowTicket, ShowTicket.Input, ShowTicket.Output>(null, new(guess))).ShouldBeOfType<NotFound>();
    }

    private static Task<ShowQueueScreen.Output> Screen(Office office, string? key) =>
        office.Good<ShowQueueScreen, ShowQueueScreen.Input, ShowQueueScreen.Output>(null, new(office.Queue, key));

    private static Task<Outcome<ShowKiosk.Output>> Kiosk(Office office, string key) =>
        office.Do<ShowKiosk, ShowKiosk.Input, ShowKiosk.Output>(null, new(office.Queue, key));

    private static async Task<string> Key(Office office) =>
        (await office.Good<ShowQueueSettings, ShowQueueSettings.Input, ShowQueueSettings.Output>(office.People[0], new(office.Queue)))
            .Kiosk.Split("key=")[1]
            .Split('&')[0];
}
