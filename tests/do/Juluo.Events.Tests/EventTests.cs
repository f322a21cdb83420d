using NodaTime;

namespace Juluo.Events.Tests;

public sealed class EventTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    // Seen to fail with the trigger dropped and the row not locked: 36 came to five places.
    [Fact]
    public async Task Of_forty_who_answer_at_once_five_come_and_the_others_wait()
    {
        var stage = await Stage.Of(ground, 40, e => e with { Places = 5 });
        var states = await Task.WhenAll(stage.People.Select(p => Task.Run(() => stage.Joined(p))));
        states.Count(s => s == AttendeeState.Coming).ShouldBe(5);
        states.Count(s => s == AttendeeState.Waiting).ShouldBe(35);
        var (of, _) = ((await stage.Show(stage.Host)).Event, 0);
        (of.Coming, of.Waiting, of.Free).ShouldBe((5, 35, 0));
        (await stage.Refused("update events.attendee set state = 'coming' where community_id = $1 and state = 'waiting'")).ShouldBe(
            "never_more_than_places"
        );
        (await stage.Refused("update events.event set places = 4 where community_id = $1")).ShouldBe("places_of_those_who_come");
    }

    // Seen to fail with offers to the smallest party first.
    [Fact]
    public async Task A_free_place_is_offered_in_the_order_of_answers_and_lapses_to_the_next()
    {
        var stage = await Stage.Of(ground, 5, e => e with { Places = 2, Companions = 1 });
        (await stage.Joined(stage.People[1], 2)).ShouldBe(AttendeeState.Coming);
        (await stage.Joined(stage.People[2], 2)).ShouldBe(AttendeeState.Waiting);
        (await stage.Joined(stage.People[3])).ShouldBe(AttendeeState.Waiting);

        // One place is free: the first party is too large for it, and no one is passed over.
        (await stage.Joined(stage.People[1], 1)).ShouldBe(AttendeeState.Coming);
        (await stage.StateOf(stage.People[2])).ShouldBe(AttendeeState.Waiting);
        (await stage.StateOf(stage.People[3])).ShouldBe(AttendeeState.Waiting);

        await stage.Leave(stage.People[1]);
        (await stage.StateOf(stage.People[2])).ShouldBe(AttendeeState.Offered);
        (await stage.Told(stage.People[2])).ShouldBe(["events.notice.offered"]);
        (await stage.Joined(stage.People[4])).ShouldBe(AttendeeState.Waiting, "the places are kept");

        stage.Pass(Duration.FromHours(25));
        await stage.Run<ExpireEventPlaces>();
        (await stage.StateOf(stage.People[2])).ShouldBeNull();
        (await stage.Told(stage.People[2])).ShouldBe(["events.notice.offered", "events.notice.lapsed"]);
        (await stage.StateOf(stage.People[3])).ShouldBe(AttendeeState.Offered);
        (await stage.Joined(stage.People[3])).ShouldBe(AttendeeState.Coming);
        (await stage.StateOf(stage.People[4])).ShouldBe(AttendeeState.Offered);

        // An offer that was not taken holds up no one until the job runs.
        stage.Pass(Duration.FromHours(25));
        (await stage.Joined(stage.People[2])).ShouldBe(AttendeeState.Coming, "no one else waits");
        (await stage.StateOf(stage.People[4])).ShouldBeNull();
    }

    // Seen to fail with the party only compared to what each person can bring: it was not refused.
    [Fact]
    public async Task A_party_larger_than_the_event_is_refused_and_holds_up_no_one_when_the_event_becomes_smaller()
    {
        var stage = await Stage.Of(ground, 4, e => e with { Places = 3, Companions = 5 });
        (await stage.Join(stage.People[1], 4)).Errors.Single().ShouldBe(new AttendeeErrors.PartyTooLarge(3));
        await stage.Joined(stage.People[1], 1);
        (await stage.Joined(stage.People[2], 3)).ShouldBe(AttendeeState.Waiting);
        await stage.Good<ChangeEvent, ChangeEvent.Input, ChangeEvent.Output>(stage.Host, stage.Changed(places: 2) with { Companions = 5 });
        (await stage.Joined(stage.People[3])).ShouldBe(AttendeeState.Coming);
        await stage.Good<ChangeEvent, ChangeEvent.Input, ChangeEvent.Output>(stage.Host, stage.Changed() with { Companions = 5 });
        (await stage.StateOf(stage.People[2])).ShouldBe(AttendeeState.Coming, "there is no limit any more");
        (await stage.Told(stage.People[2])).ShouldBe(["events.notice.placed"]);
    }

    // Seen to fail with the limit only for the first email of an answer: nine came to the address.
    [Fact]
    public async Task An_address_gets_five_emails_an_hour_however_often_a_place_is_offered()
    {
        var stage = await Stage.Of(ground, 1, e => e with { Places = 1 });
        var own = (await stage.Guest("A", "a@guest.example")).Value.Token;
        var other = (await stage.Guest("B", "victim@guest.example")).Value.Token;
        for (var round = 0; round < 8; round++)
        {
            await stage.Say(own, comes: false);
            await stage.Say(other, comes: false);
            await stage.Say(own, comes: true);
            await stage.Say(other, comes: true);
            stage.Pass(Duration.FromMinutes(1));
        }

        (await stage.Mails()).Count(m => m.To == "victim@guest.example").ShouldBe(5);
    }

    [Fact]
    public async Task The_host_removes_a_made_up_guest_and_a_host_who_leaves_cancels_the_event()
    {
        var stage = await Stage.Of(ground, 3, e => e with { Places = 1 });
        (await stage.Guest("Nobody", "nobody@guest.example")).Errors.ShouldBeEmpty();
        await stage.Joined(stage.People[1]);
        var guest = (await stage.Show(stage.Host)).Guests.Single();
        (
            await stage.Bad<RemoveEventGuest, RemoveEventGuest.Input, Done>(stage.People[1], new(stage.Event, guest.Id))
        ).ShouldBeOfType<NotFound>();
        await stage.Good<RemoveEventGuest, RemoveEventGuest.Input, Done>(stage.Host, new(stage.Event, guest.Id));
        (await stage.StateOf(stage.People[1])).ShouldBe(AttendeeState.Offered);
        await stage.Forget(stage.Host);
        (await stage.Told(stage.People[1])).ShouldContain("events.notice.cancelled");
        (await stage.Show(stage.People[1])).Event.CancelledAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_guest_comes_without_an_account_and_changes_the_answer_by_the_link_in_the_email()
    {
        var stage = await Stage.Of(ground, 2, e => e with { Places = 1 });
        var first = await stage.Guest("Ana", "ana@guest.example");
        first.Value.State.ShouldBe(AttendeeState.Coming);
        var second = await stage.Guest("Ben", "ben@guest.example");
        second.Value.State.ShouldBe(AttendeeState.Waiting);
        (await stage.Guest("Ana again", "ANA@guest.example")).Errors.Single().ShouldBeOfType<AttendeeErrors.AnsweredAlready>();
        (await stage.Guest("Nobody", "ana at guest")).Errors.Single().ShouldBeOfType<AttendeeErrors.NoAddress>();

        (await stage.Say(first.Value.Token, comes: false)).State.ShouldBe(AttendeeState.Left);
        (await stage.Answer(second.Value.Token)).State.ShouldBe(AttendeeState.Offered);
        (await stage.Say(second.Value.Token, comes: true)).State.ShouldBe(AttendeeState.Coming);
        (await stage.Say(first.Value.Token, comes: true)).State.ShouldBe(AttendeeState.Waiting);
        (await stage.Mails())
            .Select(m => m.To)
            .ShouldBe(["ana@guest.example", "ben@guest.example", "ben@guest.example"], "two answers, and an offer");
        (
            await stage.Bad<ShowEventAnswer, ShowEventAnswer.Input, EventAnswerView>(null, new(first.Value.Token[..^2]))
        ).ShouldBeOfType<AttendeeErrors.LinkUnknown>();
    }

    [Fact]
    public async Task Visitors_see_how_many_come_members_who_and_the_host_the_guests_too()
    {
        var stage = await Stage.Of(ground, 3);
        await stage.Joined(stage.People[1]);
        (await stage.Guest("Ana", "ana@guest.example")).Errors.ShouldBeEmpty();
        var visitor = await stage.Show(null);
        (visitor.Event.Coming, visitor.People.Count, visitor.Guests.Count, visitor.Hosts.Count, visitor.MayJoin).ShouldBe(
            (2, 0, 0, 0, false)
        );
        var member = await stage.Show(stage.People[2]);
        (member.People.Single().Id, member.Guests.Count, member.MayChange).ShouldBe((stage.People[1], 0, false));
        var host = await stage.Show(stage.Host);
        (host.Guests.Single().Name, host.MayChange).ShouldBe(("Ana", true));
        (await stage.Bad<CancelEvent, CancelEvent.Input, Done>(stage.People[2], new(stage.Event))).ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task An_event_of_members_is_not_there_for_visitors()
    {
        var stage = await Stage.Of(ground, 2, e => e with { Public = false });
        (await stage.Bad<ShowEvent, ShowEvent.Input, EventView>(null, new(stage.Event))).ShouldBeOfType<NotFound>();
        (await stage.Guest("Ana", "ana@guest.example")).Errors.Single().ShouldBeOfType<NotFound>();
        (await stage.Good<ListEvents, ListEvents.Input, EventsView>(null, new())).Coming.ShouldBeEmpty();
        (await stage.Good<ListEvents, ListEvents.Input, EventsView>(stage.People[1], new())).Coming.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_comes_or_waits_is_told_of_another_time_and_of_a_cancellation_and_not_of_another_title()
    {
        var stage = await Stage.Of(ground, 3, e => e with { Places = 1 });
        await stage.Joined(stage.People[1]);
        await stage.Joined(stage.People[2]);
        await stage.Good<ChangeEvent, ChangeEvent.Input, ChangeEvent.Output>(
            stage.Host,
            stage.Changed(places: 1) with
            {
                Title = new("改名了", "Renamed"),
            }
        );
        (await stage.Told(stage.People[1])).ShouldBeEmpty();
        await stage.Good<ChangeEvent, ChangeEvent.Input, ChangeEvent.Output>(stage.Host, stage.Changed(from: "18:00", places: 2));
        (await stage.Told(stage.People[1])).ShouldBe(["events.notice.changed"]);
        (await stage.Told(stage.People[2])).ShouldBe(["events.notice.changed", "events.notice.offered"], "there is one place more");
        (await stage.Bad<ChangeEvent, ChangeEvent.Input, ChangeEvent.Output>(stage.Host, stage.Changed(from: "18:00", places: 1))).ShouldBe(
            new EventErrors.FewerThanCome(2)
        );
        await stage.Good<CancelEvent, CancelEvent.Input, Done>(stage.Host, new(stage.Event));
        (await stage.Told(stage.People[1])).ShouldBe(["events.notice.changed", "events.notice.cancelled"]);
        (await stage.Join(stage.People[1])).Errors.Single().ShouldBeOfType<EventErrors.Cancelled>();
    }

    [Fact]
    public async Task Names_of_guests_are_deleted_a_month_after_the_event_and_their_number_stays()
    {
        var stage = await Stage.Of(ground, 2);
        var ana = await stage.Guest("Ana", "ana@guest.example");
        stage.Pass(Duration.FromDays(36));
        await stage.Run<PurgeEventGuests>();
        (await stage.Show(stage.Host)).Guests.Count.ShouldBe(1, "29 days after it");
        stage.Pass(Duration.FromDays(3));
        await stage.Run<PurgeEventGuests>();
        var shown = await stage.Show(stage.Host);
        (shown.Guests.Count, shown.Event.Coming).ShouldBe((0, 1));
        (
            await stage.Bad<ShowEventAnswer, ShowEventAnswer.Input, EventAnswerView>(null, new(ana.Value.Token))
        ).ShouldBeOfType<AttendeeErrors.LinkUnknown>();
    }

    // Seen to fail with the consent left out.
    [Fact]
    public async Task Members_who_say_that_they_were_there_and_agree_count_as_having_met()
    {
        var stage = await Stage.Of(ground, 5);
        foreach (var person in stage.People)
            await stage.Joined(person);
        (await stage.Came(stage.People[0])).Errors.Single().ShouldBeOfType<EventErrors.NotOver>();
        stage.Pass(Duration.FromDays(8));
        await stage.Run<AskWhoCameToEvents>();
        await stage.Run<AskWhoCameToEvents>();
        (await stage.Told(stage.People[4])).ShouldBe(["events.notice.came"]);
        foreach (var person in stage.People.Take(4))
            (await stage.Came(person)).Errors.ShouldBeEmpty();
        (await stage.Came(stage.People[3], came: false)).Errors.ShouldBeEmpty("they change their mind");
        await stage.Agree(stage.People[2], agrees: false);
        await stage.Run<PublishEventAttendance>();
        (await stage.Interactions()).ShouldBeEmpty("two days to answer");
        stage.Pass(Duration.FromDays(2));
        await stage.Run<PublishEventAttendance>();
        await stage.Run<PublishEventAttendance>();
        var met = (await stage.Interactions()).Single();
        met.ShouldContain($"{stage.People[0]}");
        met.ShouldContain($"{stage.People[1]}");
        met.ShouldContain("\"present\": 3", Shouldly.Case.Sensitive, "one of the three does not count, and was there");
        (await stage.Came(stage.People[4])).Errors.Single().ShouldBeOfType<EventErrors.AnswersCounted>();
        (await stage.Show(stage.Host)).Event.Came.ShouldBe(3);
    }

    [Theory]
    [InlineData("2026-06-05", "19:00", "21:00", null, "2026-06-05T18:00:00Z", "2026-06-05T20:00:00Z")]
    [InlineData("2026-06-05", "21:00", "01:30", null, "2026-06-05T20:00:00Z", "2026-06-06T00:30:00Z")]
    [InlineData("2026-06-05", "10 am", "5 pm", "2026-06-07", "2026-06-05T09:00:00Z", "2026-06-07T16:00:00Z")]
    [InlineData("2026-03-28", "23:00", "03:00", null, "2026-03-28T23:00:00Z", "2026-03-29T02:00:00Z")] // the night is an hour shorter
    public void Times_are_read_on_the_clock_of_the_place(string day, string from, string until, string? last, string starts, string ends)
    {
        var read = Form(day, from, until, last).Times(Instant.FromUtc(2026, 1, 1, 0, 0), London);
        read.Errors.ShouldBeEmpty();
        ($"{read.Value.StartsAt}", $"{read.Value.EndsAt}").ShouldBe((starts, ends));
    }

    [Theory]
    [InlineData("2026-06-05", "19:00", "18:00", null, typeof(EventErrors.EndsBeforeStart))]
    [InlineData("2026-06-05", "19:00", "19:00", null, typeof(EventErrors.EndsBeforeStart))]
    [InlineData("2026-06-05", "19:00", "21:00", "2026-06-04", typeof(EventErrors.EndsBeforeStart))]
    [InlineData("2026-06-05", "19:00", "21:00", "2026-06-30", typeof(EventErrors.TooLong))]
    [InlineData("2025-06-05", "19:00", "21:00", null, typeof(EventErrors.InThePast))]
    [InlineData("2026-03-29", "01:30", "04:00", null, typeof(EventErrors.SkippedByClock))]
    [InlineData("2026-03-28", "23:00", "01:15", null, typeof(EventErrors.SkippedByClock))]
    public void Impossible_times_have_a_sentence(string day, string from, string until, string? last, Type error) =>
        Form(day, from, until, last).Times(Instant.FromUtc(2026, 1, 1, 0, 0), London).Errors.Single().ShouldBeOfType(error);

    [Fact]
    public void A_time_that_the_clock_skips_is_named_in_hours_and_minutes() =>
        Form("2026-03-29", "01:30", "04:00", null)
            .Times(Instant.FromUtc(2026, 1, 1, 0, 0), London)
            .Errors.ShouldBe([new EventErrors.SkippedByClock("from", "01:00", "02:00")]);

    [Fact]
    public void An_offer_leaves_the_next_person_as_much_time()
    {
        var now = Instant.FromUtc(2026, 6, 1, 12, 0);
        EventPlaces.KeptUntil(At(now + Duration.FromDays(7)), now).ShouldBe(now + Duration.FromHours(24));
        EventPlaces.KeptUntil(At(now + Duration.FromHours(10)), now).ShouldBe(now + Duration.FromHours(5));
        EventPlaces.KeptUntil(At(now + Duration.FromMinutes(10)), now).ShouldBe(now + Duration.FromMinutes(30));
        EventPlaces.KeptUntil(At(now - Duration.FromMinutes(100)), now).ShouldBe(now + Duration.FromMinutes(20), "until it is over");
    }

    private static Event At(Instant starts) =>
        new(
            default,
            null,
            new("一", "One"),
            null,
            starts,
            starts + Duration.FromHours(2),
            "P",
            null,
            null,
            1,
            0,
            true,
            0,
            null,
            0,
            0,
            0,
            null,
            null,
            null,
            null,
            0,
            null,
            [],
            null,
            0,
            [],
            starts,
            null,
            false,
            []
        );

    private static EventForm Form(string day, string from, string until, string? last) =>
        new(
            Title: new("一", "One"),
            OnDay: NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value,
            From: from,
            Until: until,
            UntilDay: last is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(last).Value,
            Place: "P"
        );
}
