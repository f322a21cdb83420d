using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Spaces.Tests;

/// <summary>A house follows published holidays; if they cannot be read it keeps the current ones, and says why.</summary>
public sealed class FollowHolidaysTests(Ground ground) : IClassFixture<Ground>
{
    private const string Holidays =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY:New Year\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    [Fact]
    public async Task What_is_published_is_kept_and_what_fails_later_is_told_with_the_reason()
    {
        var house = await House.Of(ground);
        using var published = new CalendarServer { Answer = $"HTTP/1.1 200 OK\r\nContent-Length: {Holidays.Length}\r\n\r\n{Holidays}" };
        (await Follow(house, published.Url)).Value.Days.ShouldBe(1);

        published.Answer = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
        using var http = Calling();
        await ground.In(house.Here, s => ActivatorUtilities.CreateInstance<RefreshHolidays>(s, http).Run(house.Here, default));
        var feed = await ground.In(house.Here, s => ActivatorUtilities.CreateInstance<HolidayFeedStore>(s).Of(house.Site, default));
        feed!.Problem.ShouldBe(new OutboundHttpErrors.Refused(404).Key);
        feed.ProblemWith["answered"].ShouldBe("404");
        (await ground.Database.Ask<long>("select count(*) from spaces.special_day where site_id = $1", house.Site.Value)).ShouldBe(
            1,
            "what was read before stays"
        );
    }

    [Fact] // before: what was left of this year was gone, and the house counted as open then
    public async Task A_file_of_next_year_leaves_what_files_said_of_this_one()
    {
        var house = await House.Of(ground);
        var today = new LocalDate(2026, 12, 1);
        foreach (
            var file in (string[])
                [
                    "date,name\n2026-12-21,Winter\n2026-12-22,Winter\n",
                    "date,name\n2027-01-01,New Year\n",
                    "date,name\n2026-12-22,Solstice\n",
                ]
        )
        {
            var read = HolidayFile
                .Read(System.Text.Encoding.UTF8.GetBytes(file), DayNotAsUsual.OfFile, "file", today, today.PlusYears(2))
                .Value;
            await ground.In(
                house.Here,
                s =>
                    new OpeningStore(s.GetRequiredService<UnitOfWork>()).Take(
                        house.Site,
                        DayNotAsUsual.OfFile,
                        read.Days,
                        new(LocalDate.Max(read.Covers.Start, today), read.Covers.End),
                        default
                    )
            );
        }

        (
            await ground.Database.Ask<string>(
                "select string_agg(day || ' ' || name_zh, ', ' order by day) from spaces.special_day where site_id = $1",
                house.Site.Value
            )
        ).ShouldBe("2026-12-22 Solstice, 2027-01-01 New Year", "the file before of the same year is replaced");
    }

    [Theory]
    [InlineData("http://example.org/holidays.ics")]
    [InlineData("https://127.0.0.1/holidays.ics")]
    [InlineData("https://2130706433/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("webcal:holidays")]
    public async Task A_hostile_address_is_not_followed(string url)
    {
        var house = await House.Of(ground);
        using var http = new OutboundHttp(new([], Development: false), Dns.GetHostAddressesAsync);
        var followed = await Follow(house, url, http);
        followed.Errors.Single().ShouldBeAssignableTo<Invalid>()!.Field.ShouldBe("url");
    }

    [Fact]
    public void A_calendar_programs_address_is_one_of_the_web() =>
        OutsideCalendarReading.Address(" webcal://example.org/a.ics ").ShouldBe("https://example.org/a.ics");

    private async Task<Outcome<FollowHolidays.Output>> Follow(House house, string url, OutboundHttp? through = null)
    {
        using var own = through is null ? Calling() : null;
        return await ground.InOrNot(
            house.Here,
            s =>
                ActivatorUtilities
                    .CreateInstance<FollowHolidays>(s, through ?? own!)
                    .Handle(new(house.Site, url), house.As(house.People[0], SpacesModule.Manage), default)
        );
    }

    private static OutboundHttp Calling() => new(new([], Development: true), Dns.GetHostAddressesAsync);
}
