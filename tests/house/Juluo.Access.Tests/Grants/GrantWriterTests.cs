using Juluo.Gateway;
using NodaTime;

namespace Juluo.Access.Tests;

public sealed class GrantWriterTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly GrantedDoor Front = new(new Guid("01936d00-0000-7000-8000-00000000000d"), "1", 5, 0, null, CardFormat.Hex);
    private static readonly PersonId Ada = new(new Guid("01936d00-0000-7000-8000-00000000000a"));

    [Fact]
    public void Hours_are_of_the_wall_clock_on_the_day_the_clocks_go_back()
    {
        // 25 October 2026: 03:00 summer time is 02:00 again.
        var list = Write(At(2026, 10, 25, 0, 30), new GrantFacts.Group(127, 9 * 60, 18 * 60, [Front.Id], [Named]));
        Opens(list, At(2026, 10, 25, 8, 59)).ShouldBeFalse();
        Opens(list, At(2026, 10, 25, 9, 0)).ShouldBeTrue();
        Opens(list, At(2026, 10, 25, 17, 59)).ShouldBeTrue();
        Opens(list, At(2026, 10, 25, 18, 0)).ShouldBeFalse();
        Opens(list, At(2026, 10, 24, 9, 0)).ShouldBeTrue();
    }

    [Fact]
    public void Always_has_no_gap_on_either_day_of_the_clocks()
    {
        foreach (var day in new[] { new LocalDate(2026, 3, 29), new LocalDate(2026, 10, 25) })
        {
            var list = Write(day.AtStartOfDayInZone(Berlin).ToInstant(), new GrantFacts.Group(127, 0, 1440, [Front.Id], [Named]));
            list.Windows.Single().Count.ShouldBe(1);
        }
    }

    [Fact]
    public void A_night_ends_in_the_next_morning()
    {
        // Fridays from 22:00 to 06:00.
        var list = Write(At(2026, 11, 21, 1, 0), new GrantFacts.Group(1 << 4, 22 * 60, 30 * 60, [Front.Id], [Named]));
        Opens(list, At(2026, 11, 21, 5, 59)).ShouldBeTrue();
        Opens(list, At(2026, 11, 21, 6, 0)).ShouldBeFalse();
        Opens(list, At(2026, 11, 21, 22, 30)).ShouldBeFalse();
    }

    [Fact]
    public void A_plan_opens_from_its_first_day_until_the_last_of_its_grace()
    {
        var member = new GrantFacts.Member(Ada, new LocalDate(2026, 11, 19), new LocalDate(2026, 11, 20));
        var list = Write(At(2026, 11, 19, 12, 0), new GrantFacts.Group(127, 0, 1440, [Front.Id], [member]));
        Opens(list, At(2026, 11, 18, 23, 59)).ShouldBeFalse();
        Opens(list, At(2026, 11, 19, 0, 0)).ShouldBeTrue();
        Opens(list, At(2026, 11, 19, 23, 59)).ShouldBeTrue();
        Opens(list, At(2026, 11, 20, 0, 0)).ShouldBeFalse();
    }

    [Fact]
    public void Whoever_is_no_longer_here_opens_nothing()
    {
        var facts = Facts(new GrantFacts.Group(127, 0, 1440, [Front.Id], [Named])) with { People = new HashSet<PersonId>() };
        GrantWriter.Write(facts, At(2026, 11, 19, 12, 0), 24).Credentials.ShouldBeEmpty();
    }

    [Fact]
    public void A_booking_opens_from_a_little_before_until_a_little_after()
    {
        var facts = Facts() with { Bookings = [new(Ada, Front.Id, At(2026, 11, 19, 13, 45), At(2026, 11, 19, 15, 15))] };
        var list = GrantWriter.Write(facts, At(2026, 11, 19, 12, 0), 24);
        Opens(list, At(2026, 11, 19, 13, 44)).ShouldBeFalse();
        Opens(list, At(2026, 11, 19, 13, 45)).ShouldBeTrue();
        Opens(list, At(2026, 11, 19, 15, 15)).ShouldBeFalse();
    }

    [Fact]
    public void A_card_with_a_last_day_ends_with_it()
    {
        var facts = Facts(new GrantFacts.Group(127, 0, 1440, [Front.Id], [Named])) with
        {
            Credentials = [new(Guid.Empty, "card", "00", Ada, At(2026, 11, 19, 18, 0))],
        };
        var list = GrantWriter.Write(facts, At(2026, 11, 19, 12, 0), 24);
        Opens(list, At(2026, 11, 19, 17, 59)).ShouldBeTrue();
        Opens(list, At(2026, 11, 19, 18, 0)).ShouldBeFalse();
    }

    [Fact]
    public void What_does_not_change_is_written_the_same_all_day()
    {
        var group = new GrantFacts.Group(31, 9 * 60, 18 * 60, [Front.Id], [Named]);
        string At_(int hour) => System.Text.Json.JsonSerializer.Serialize(Write(At(2026, 11, 19, hour, 0), group), GatewayJson.Options);
        At_(1).ShouldBe(At_(23));
    }

    [Fact]
    public void A_thousand_members_of_one_plan_share_one_set_of_times()
    {
        var people = Enumerable.Range(1, 1000).Select(i => new PersonId(new Guid(i, 0, 0, new byte[8]))).ToList();
        var facts = Facts(
            new GrantFacts.Group(127, 0, 1440, [Front.Id], [.. people.Select(p => new GrantFacts.Member(p, null, null))])
        ) with
        {
            Credentials = [.. people.Select(p => new GrantFacts.Held(p.Value, "card", "00", p, null))],
            People = people.ToHashSet(),
        };
        var list = GrantWriter.Write(facts, At(2026, 11, 19, 12, 0), 24);
        list.Credentials.Count.ShouldBe(1000);
        list.Windows.Count.ShouldBe(1);
    }

    private static GrantFacts.Member Named => new(Ada, null, null);

    private static GrantFacts Facts(params GrantFacts.Group[] groups) =>
        new(new(Guid.Empty), Berlin, [Front], groups, [], [new(Guid.Empty, "card", "00", Ada, null)], new HashSet<PersonId> { Ada });

    private static GrantList Write(Instant now, params GrantFacts.Group[] groups) => GrantWriter.Write(Facts(groups), now, 24);

    private static bool Opens(GrantList list, Instant at) =>
        Gateway.Decision.OfHash(list with { Expires = DateTimeOffset.MaxValue }, Front, "card", "00", at.ToDateTimeOffset()).Opens;

    private static Instant At(int year, int month, int day, int hour, int minute) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneLeniently(Berlin).ToInstant();
}
