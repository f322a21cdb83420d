using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Spaces.Tests;

/// <summary>A house follows holidays that somebody publishes; when they cannot be read it keeps those it has, and says why.</summary>
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
