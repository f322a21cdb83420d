using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Bookings.Tests;

public sealed class OutsideCalendarTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Fact]
    public async Task What_it_says_is_closed_here_and_its_titles_are_not_taken_over()
    {
        using var server = new CalendarServer();
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        server.Has(("20261120T020000Z", "20261120T040000Z"), ("20261120T030000Z", "20261120T050000Z")); // 10–12 and 11–13: they overlap
        (await Add(house, room, server)).Value.Closures.ShouldBe(1);
        (await house.Book(house.People[0], room, Friday, "12:30", "13:30")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
        (await house.Book(house.People[0], room, Friday, "13:00", "14:00")).Errors.ShouldBeEmpty();
        (await ground.Database.Ask<long>("select count(*) from bookings.closure c where c::text like '%not for others%'")).ShouldBe(0);
        (await ground.Database.Ask<long>("select count(*) from bookings.outside_calendar o where o::text like '%secret-name%'")).ShouldBe(
            0
        );
    }

    [Fact] // seen to fail with gaps left as they are found the first time
    public async Task A_booking_that_was_there_stays_and_when_it_goes_the_gap_is_closed()
    {
        using var server = new CalendarServer();
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        var booked = (await house.Book(house.People[0], room, Friday, "11:00", "12:00")).Value.Id;
        server.Has(("20261120T020000Z", "20261120T060000Z")); // 10–14
        var id = (await Add(house, room, server)).Value.Id;
        (await house.Book(house.People[1], room, Friday, "10:00", "11:00")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
        var page = await house.Good<ListOutsideCalendars, Nothing, ListOutsideCalendars.Output>(
            house.People[0],
            new(),
            SpacesModule.Manage
        );
        page.Clashes.Single().Booking.ShouldBe(booked);

        await house.Good<CancelBooking, CancelBooking.Input, CancelBooking.Output>(house.People[0], new(booked));
        (await Refresh(house, id)).Failure.ShouldBeNull();
        (await house.Book(house.People[1], room, Friday, "11:00", "12:00")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
    }

    [Fact]
    public async Task What_it_no_longer_says_is_free_again_and_what_it_still_says_is_left_alone()
    {
        using var server = new CalendarServer();
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        server.Has(("20261120T020000Z", "20261120T030000Z"), ("20261121T020000Z", "20261121T030000Z"));
        var id = (await Add(house, room, server)).Value.Id;
        var kept = await ground.Database.Ask<Guid>(
            "select id from bookings.closure where resource_id = $1 order by during desc limit 1",
            room.Value
        );

        server.Has(("20261121T020000Z", "20261121T030000Z"), ("20261122T020000Z", "20261122T030000Z"));
        (await Refresh(house, id)).Closures.ShouldBe(2);
        (await house.Book(house.People[0], room, Friday, "10:00", "11:00")).Errors.ShouldBeEmpty();
        (await ground.Database.Ask<long>("select count(*) from bookings.closure where id = $1", kept)).ShouldBe(1);

        await house.Good<RemoveOutsideCalendar, RemoveOutsideCalendar.Input, Done>(house.People[0], new(id), SpacesModule.Manage);
        (await house.Book(house.People[0], room, new(2026, 11, 21), "10:00", "11:00")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_calendar_that_does_not_answer_keeps_what_it_said_and_is_asked_less_and_less_often()
    {
        using var server = new CalendarServer();
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        server.Has(("20261120T020000Z", "20261120T030000Z"));
        var id = (await Add(house, room, server)).Value.Id;
        server.Answer = "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n";

        var failed = await Refresh(house, id);
        failed.ShouldSatisfyAllConditions(
            c => c.Failure.ShouldBe("error.outside.refused"),
            c => c.FailureWith["answered"].ShouldBe("500"),
            c => c.Closures.ShouldBe(1)
        );
        (await house.Book(house.People[0], room, Friday, "10:00", "11:00")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
        OutsideCalendar.Wait(1).ShouldBe(Duration.FromHours(1));
        OutsideCalendar.Wait(100).ShouldBe(Duration.FromDays(1));
    }

    [Fact]
    public async Task The_job_reads_those_whose_time_has_come()
    {
        using var server = new CalendarServer();
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        server.Has();
        await Add(house, room, server);
        server.Has(("20261120T020000Z", "20261120T030000Z"));
        await Job(house);
        (await Closures(room)).ShouldBe(0); // not yet
        await house.Sql("update bookings.outside_calendar set due_at = due_at - interval '31 minutes' where community_id = $1");
        await Job(house);
        (await Closures(room)).ShouldBe(1);
    }

    [Fact]
    public async Task A_hall_is_closed_by_closing_its_rooms()
    {
        using var server = new CalendarServer();
        var house = await House.Of(ground);
        var (left, right) = (await house.Add(ResourceKind.Room), await house.Add(ResourceKind.Room));
        var hall = await house.Add(ResourceKind.Hall, parts: [(left, 1), (right, 1)]);
        server.Has(("20261120T020000Z", "20261120T030000Z"));
        await Add(house, hall, server);
        (await house.Book(house.People[0], right, Friday, "10:00", "11:00")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
    }

    [Theory]
    [InlineData("http://10.0.0.1/private.ics")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://inside.example.org/")]
    public async Task One_that_sends_on_to_a_private_address_is_refused_with_a_sentence(string to)
    {
        using var server = new CalendarServer { Answer = $"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n" };
        var house = await House.Of(ground);
        var refused = (await Add(house, await house.Add(ResourceKind.Room), server)).Errors.Single();
        refused.ShouldBe(new OutboundHttpErrors.RedirectsToExternal(new Uri(to).Host));
        foreach (var language in Languages.All)
            new Words(ground.Services.GetRequiredService<Catalogue>(), language, DateTimeZone.Utc)
                .Say(refused)
                .ShouldContain(new Uri(to).Host);
    }

    [Theory]
    [InlineData("ftp://example.org/a.ics")]
    [InlineData("https://10.0.0.1/a.ics")]
    [InlineData("webcal://192.168.1.1/a.ics")]
    [InlineData("")]
    [InlineData("not an address")]
    public async Task A_hostile_address_is_not_taken(string url)
    {
        var house = await House.Of(ground);
        (await Add(house, await house.Add(ResourceKind.Room), url)).Errors.Single().Field.ShouldBe("url");
    }

    private Task<Outcome<AddOutsideCalendar.Output>> Add(House house, ResourceId room, CalendarServer server) =>
        Add(house, room, server.Url);

    private Task<Outcome<AddOutsideCalendar.Output>> Add(House house, ResourceId room, string url) =>
        ground.InOrNot(
            house.Here,
            s =>
                ActivatorUtilities
                    .CreateInstance<AddOutsideCalendar>(s, Reading(s))
                    .Handle(new(room, url), house.As(house.People[0], SpacesModule.Manage), default)
        );

    private async Task<OutsideCalendar> Refresh(House house, OutsideCalendarId id) =>
        (
            await ground.InOrNot(
                house.Here,
                s =>
                    ActivatorUtilities
                        .CreateInstance<RefreshOutsideCalendar>(s, Reading(s))
                        .Handle(new(id), house.As(house.People[0], SpacesModule.Manage), default)
            )
        ).Value;

    private Task Job(House house) =>
        ground.In(house.Here, s => ActivatorUtilities.CreateInstance<RefreshOutsideCalendars>(s, Reading(s)).Run(house.Here, default));

    private Task<long> Closures(ResourceId room) =>
        ground.Database.Ask<long>("select count(*) from bookings.closure where resource_id = $1", room.Value);

    // This machine represents the internet; everything else of ours is internal.
    private static OutsideCalendarReading Reading(IServiceProvider services) =>
        new(
            new OutboundHttp(
                new OutboundHttpSettings([IPNetwork.Parse("127.0.0.1/32")], Development: true),
                (host, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(host == "inside.example.org" ? "10.0.0.7" : "127.0.0.1")])
            ),
            services.GetRequiredService<IDataProtectionProvider>()
        );
}
