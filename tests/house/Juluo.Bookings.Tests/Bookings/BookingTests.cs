using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Bookings.Tests;

public sealed class BookingTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Fact] // seen to fail: the page took today instead, and said that the time was over
    public async Task A_day_that_no_calendar_reaches_is_said_to_be_one_and_is_no_other_day()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        var seen = await house.Good<ShowResource, ShowResource.Input, ShowResource.Output>(
            house.People[0],
            new(room, On: new LocalDate(9999, 12, 31), From: "10:00", To: "11:00")
        );
        seen.Wrong.Single().ShouldBe(new BookingErrors.DayOutOfReach("on"));
        seen.Asked.ShouldBeNull();
        seen.Typed.On.ShouldBe(new LocalDate(9999, 12, 31));
    }

    [Fact] // seen to fail: the page said that the time was taken, and offered its waiting list
    public async Task Who_has_the_time_already_is_told_so_and_others_are_offered_another_space()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        var other = await house.Add(ResourceKind.Room);
        var made = (await house.Book(house.People[0], room, Friday, "10:00", "12:00")).Value.Id;
        var mine = await At(house.People[0]);
        mine.Mine.ShouldBe(made);
        mine.Instead.ShouldBeEmpty();
        var theirs = await At(house.People[1]);
        theirs.Mine.ShouldBeNull();
        theirs.Instead.Select(i => i.Id).ShouldBe([other]);

        Task<ShowResource.Output> At(PersonId who) =>
            house.Good<ShowResource, ShowResource.Input, ShowResource.Output>(who, new(room, On: Friday, From: "11:00", To: "12:00"));
    }

    [Fact]
    public async Task A_day_that_is_too_soon_too_far_or_over_leads_to_the_nearest_that_can_be_booked()
    {
        var house = await House.Of(ground);
        var hall = await house.Add(ResourceKind.Hall);
        await house.Good<ChangeBookingRules, ChangeBookingRules.Input, Done>(house.People[0], new(hall, Notice: "7 d", HorizonDays: 60));
        var today = house.Today;
        (await On(today.PlusDays(-1))).ShouldBe((new TermsErrors.IsPast(), today));
        (await On(today)).ShouldBe((new TermsErrors.TooSoon(Duration.FromDays(7)), today.PlusDays(7)));
        (await On(today.PlusDays(7))).ShouldBeNull();
        (await On(today.PlusDays(60))).ShouldBeNull();
        (await On(today.PlusDays(61))).ShouldBe((new TermsErrors.TooFar(today.PlusDays(60)), today.PlusDays(60)));
        // The desk may book for any time.
        (await On(today, SpacesModule.Reception)).ShouldBeNull();

        async Task<(Error, LocalDate)?> On(LocalDate day, params string[] more) =>
            (await house.Good<ShowResource, ShowResource.Input, ShowResource.Output>(house.People[0], new(hall, On: day), more)).OutOfReach;
    }

    [Fact] // seen to fail: a desk of one site saw no request at all
    public async Task A_desk_is_shown_the_requests_of_its_own_site()
    {
        var house = await House.Of(ground);
        var hall = await house.Add(ResourceKind.Room);
        await house.Good<ChangeBookingRules, ChangeBookingRules.Input, Done>(house.People[0], new(hall, Approval: true));
        var asked = (await house.Book(house.People[1], hall, Friday, "10:00", "12:00")).Value.Id;
        (await Waiting(house.Site)).ShouldBe([asked]);
        (await Waiting(new SiteId(Guid.CreateVersion7()))).ShouldBeEmpty();

        async Task<List<BookingId>> Waiting(SiteId site)
        {
            var desk = house.As(house.People[0]) with
            {
                PermissionsAt = new Dictionary<SiteId, IReadOnlySet<string>> { [site] = new HashSet<string>([SpacesModule.Reception]) },
            };
            return await ground.In(
                house.Here,
                async s =>
                    (await ActivatorUtilities.CreateInstance<ListBookings>(s).Handle(new(), desk, default))
                        .Value.Waiting.Select(b => b.Id)
                        .ToList()
            );
        }
    }

    [Fact]
    public async Task Thirty_two_people_at_once_cannot_hold_one_room_twice()
    {
        var house = await House.Of(ground, 32);
        var room = await house.Add(ResourceKind.Room);
        var all = await Task.WhenAll(house.People.Select((p, i) => house.Book(p, room, Friday, $"{9 + i % 3}:00", $"{11 + i % 3}:30")));
        all.Count(a => !a.Failed).ShouldBe(1);
        all.Where(a => a.Failed).ShouldAllBe(a => a.Errors.Single() is BookingErrors.Taken);
    }

    [Fact]
    public async Task Of_twenty_desks_twenty_people_get_one_each_at_once_and_the_others_none()
    {
        var house = await House.Of(ground, 32);
        var desks = await house.Add(ResourceKind.HotDesk, units: 20);
        var all = await Task.WhenAll(house.People.Select(p => house.Book(p, desks, Friday, "9:00", "18:00")));
        all.Count(a => !a.Failed).ShouldBe(20);
    }

    [Fact]
    public async Task One_after_the_other_is_no_clash_and_an_outer_time_is()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        (await house.Book(house.People[0], room, Friday, "10:00", "11:00")).Errors.ShouldBeEmpty();
        (await house.Book(house.People[1], room, Friday, "11:00", "12:00")).Errors.ShouldBeEmpty();
        (await house.Book(house.People[1], room, Friday, "09:00", "10:00")).Errors.ShouldBeEmpty();
        (await house.Book(house.People[1], room, Friday, "08:00", "18:00")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
    }

    [Fact]
    public async Task A_hall_takes_its_rooms_and_a_room_that_is_taken_takes_the_hall()
    {
        var house = await House.Of(ground);
        var left = await house.Add(ResourceKind.Room);
        var right = await house.Add(ResourceKind.Room);
        var hall = await house.Add(ResourceKind.Hall, parts: [(left, 1), (right, 1)]);
        (await house.Book(house.People[0], right, Friday, "10:00", "11:00")).Errors.ShouldBeEmpty();
        (await house.Book(house.People[1], hall, Friday, "10:30", "12:00")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
        (await house.Book(house.People[1], hall, Friday, "11:00", "12:00")).Errors.ShouldBeEmpty();
        (await house.Book(house.People[0], left, Friday, "11:30", "12:30")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
        // The hall's failed booking left no claims.
        (await house.Book(house.People[0], left, Friday, "10:30", "11:00")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Halls_that_share_a_room_do_not_wait_for_each_other_for_ever()
    {
        var house = await House.Of(ground, 16);
        var rooms = new List<ResourceId>();
        for (var i = 0; i < 4; i++)
            rooms.Add(await house.Add(ResourceKind.Room));
        var halls = new List<ResourceId>();
        for (var i = 0; i < 4; i++)
            halls.Add(await house.Add(ResourceKind.Hall, parts: [(rooms[i], 1), (rooms[(i + 1) % 4], 1)]));
        for (var hour = 8; hour < 16; hour++)
        {
            var all = await Task.WhenAll(
                house.People.Select((p, i) => house.Book(p, halls[i % 4], Friday, $"{hour}:00", $"{hour + 1}:00"))
            );
            all.Count(a => !a.Failed).ShouldBeInRange(1, 2);
        }
    }

    [Fact]
    public async Task What_is_asked_for_is_taken_until_it_is_answered_and_two_cannot_both_be_agreed_to()
    {
        var house = await House.Of(ground, 3);
        var room = await house.Add(ResourceKind.Room);
        await house.Sql(
            "insert into plans.rule (community_id, id, resource_id, approval) values ($1, gen_random_uuid(), $2, true)",
            room.Value
        );
        var asked = await house.Book(house.People[0], room, Friday, "10:00", "11:00");
        asked.Value.State.ShouldBe(BookingState.Requested);
        (await house.Book(house.People[1], room, Friday, "10:00", "11:00")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
        await house.Good<AnswerBookingRequest, AnswerBookingRequest.Input, Done>(
            house.People[2],
            new(asked.Value.Id, false, "裝修"),
            SpacesModule.Reception
        );
        (await house.Book(house.People[1], room, Friday, "10:00", "11:00")).Value.State.ShouldBe(BookingState.Requested);
        (
            await house.Do<AnswerBookingRequest, AnswerBookingRequest.Input, Done>(
                house.People[2],
                new(asked.Value.Id, true),
                SpacesModule.Reception
            )
        )
            .Errors.Single()
            .ShouldBe(new BookingErrors.NotWaiting());
    }

    [Fact]
    public async Task A_hold_that_ran_out_makes_way_before_any_job_has_run()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        var held = await house.Good<BookResource, BookResource.Input, BookResource.Output>(
            house.People[0],
            new(room, Hold: true)
            {
                On = Friday,
                From = "10:00",
                To = "11:00",
            }
        );
        held.State.ShouldBe(BookingState.Held);
        (await house.Book(house.People[1], room, Friday, "10:00", "11:00")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
        ground.Time.Pass(TimeSpan.FromMinutes(11));
        (await house.Book(house.People[1], room, Friday, "10:00", "11:00")).Errors.ShouldBeEmpty();
        (await house.Do<ConfirmBooking, ConfirmBooking.Input, Done>(house.People[0], new(held.Id)))
            .Errors.Single()
            .ShouldBe(new BookingErrors.IsOver());
    }

    [Fact]
    public async Task What_cannot_be_moved_stays_where_it_was()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        var mine = (await house.Book(house.People[0], room, Friday, "10:00", "11:00")).Value.Id;
        (await house.Book(house.People[1], room, Friday, "11:00", "12:00")).Errors.ShouldBeEmpty();
        (
            await house.Do<MoveBooking, MoveBooking.Input, MoveBooking.Output>(
                house.People[0],
                new(mine)
                {
                    On = Friday,
                    From = "10:30",
                    To = "11:30",
                }
            )
        ).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
        (await house.Book(house.People[1], room, Friday, "10:00", "10:30")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
        await house.Good<MoveBooking, MoveBooking.Input, MoveBooking.Output>(
            house.People[0],
            new(mine)
            {
                On = Friday,
                From = "09:30",
                To = "11:00",
            }
        );
        var shown = await house.Good<ShowBooking, ShowBooking.Input, ShowBooking.Output>(house.People[0], new(mine));
        shown.Booking.Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task Another_s_booking_is_not_here_for_a_member_and_is_for_the_desk()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        var mine = (await house.Book(house.People[0], room, Friday, "10:00", "11:00")).Value.Id;
        (await house.Do<ShowBooking, ShowBooking.Input, ShowBooking.Output>(house.People[1], new(mine)))
            .Errors.Single()
            .ShouldBe(new NotFound());
        (await house.Do<CancelBooking, CancelBooking.Input, CancelBooking.Output>(house.People[1], new(mine)))
            .Errors.Single()
            .ShouldBe(new NotFound());
        await house.Good<CancelBooking, CancelBooking.Input, CancelBooking.Output>(house.People[1], new(mine), SpacesModule.Reception);
        (await house.Book(house.People[1], room, Friday, "10:00", "11:00")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_does_not_come_loses_the_rest_and_the_others_can_have_it()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        await house.Sql(
            "insert into plans.rule (community_id, id, resource_id, arrive_within) values ($1, gen_random_uuid(), $2, 15)",
            room.Value
        );
        var now = house.Now.InZone(house.Here.Zone);
        var start = now.Date + new LocalTime(now.Hour + 1, 0);
        var mine = await house.Good<BookResource, BookResource.Input, BookResource.Output>(
            house.People[0],
            new(room)
            {
                Start = start.InZoneLeniently(house.Here.Zone).ToInstant(),
                End = start.PlusHours(2).InZoneLeniently(house.Here.Zone).ToInstant(),
            }
        );
        ground.Time.Pass((start.PlusMinutes(14).InZoneLeniently(house.Here.Zone).ToInstant() - house.Now).ToTimeSpan());
        await house.Run<ReleaseNoShows>();
        (await Show(house, mine.Id)).State.ShouldBe(BookingState.Confirmed);
        ground.Time.Pass(TimeSpan.FromMinutes(2));
        await house.Run<ReleaseNoShows>();
        (await Show(house, mine.Id)).State.ShouldBe(BookingState.Missed);
        (
            await house.Do<BookResource, BookResource.Input, BookResource.Output>(
                house.People[1],
                new(room)
                {
                    On = start.Date,
                    From = start.PlusMinutes(30).ToString("HH:mm", null),
                    To = start.PlusMinutes(90).ToString("HH:mm", null),
                }
            )
        ).Errors.ShouldBeEmpty();
    }

    [Fact] // seen to fail: the room was free at once, and the next group came into it before it was cleaned
    public async Task A_room_left_early_is_free_after_its_buffer()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        await house.Good<ChangeBookingRules, ChangeBookingRules.Input, Done>(house.People[0], new(room, BufferAfter: "30 min"));
        var begins = house.Now.InZone(house.Here.Zone).LocalDateTime.With(t => new LocalTime(t.Hour, 0)).PlusHours(1);
        var mine = (await Book(house.People[0], begins, begins.PlusHours(3))).Value.Id;
        ground.Time.Pass((At(begins.PlusMinutes(58)) - house.Now).ToTimeSpan());
        await house.Good<EndBookingEarly, EndBookingEarly.Input, Done>(house.People[0], new(mine));
        (await Book(house.People[1], begins.PlusMinutes(60), begins.PlusMinutes(90))).Failed.ShouldBeTrue();
        (await Book(house.People[1], begins.PlusMinutes(90), begins.PlusMinutes(120))).Errors.ShouldBeEmpty();

        Instant At(LocalDateTime time) => time.InZoneLeniently(house.Here.Zone).ToInstant();

        Task<Outcome<BookResource.Output>> Book(PersonId who, LocalDateTime from, LocalDateTime to) =>
            house.Do<BookResource, BookResource.Input, BookResource.Output>(who, new(room) { Start = At(from), End = At(to) });
    }

    [Fact]
    public async Task The_price_that_was_seen_is_the_price_or_it_is_asked_again()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        await house.Sql(
            "insert into plans.price (community_id, id, resource_id, audience, per, amount) values ($1, gen_random_uuid(), $2, 'member', 'hour', 30000)",
            room.Value
        );
        var input = new BookResource.Input(room, Price: 45000)
        {
            On = Friday,
            From = "10:00",
            To = "11:30",
        };
        await house.Sql("update plans.price set amount = 40000 where community_id = $1 and resource_id = $2", room.Value);
        (await house.Do<BookResource, BookResource.Input, BookResource.Output>(house.People[0], input))
            .Errors.Single()
            .ShouldBe(new PriceErrors.PriceChanged(new(60000, "TWD")));
        var booked = await house.Good<BookResource, BookResource.Input, BookResource.Output>(house.People[0], input with { Price = 60000 });
        await house.Sql("update plans.price set amount = 90000 where community_id = $1 and resource_id = $2", room.Value);
        var shown = await house.Good<ShowBooking, ShowBooking.Input, ShowBooking.Output>(house.People[0], new(booked.Id));
        shown.Quote.Total.Minor.ShouldBe(60000);
    }

    private static async Task<Booking> Show(House house, BookingId id) =>
        (await house.Good<ShowBooking, ShowBooking.Input, ShowBooking.Output>(house.People[0], new(id))).Booking;
}
