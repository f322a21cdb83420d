using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace Juluo.Bookings.Tests;

/// <summary>Bookings follow an operator's rules and prices.</summary>
public sealed class TermsTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Theory]
    [InlineData("90", 90)]
    [InlineData("90 min", 90)]
    [InlineData("1:30", 90)]
    [InlineData("1.5 h", 90)]
    [InlineData("２ 小時", 120)]
    [InlineData("3 天", 4320)]
    [InlineData("1w", 10080)]
    public void Lengths_are_read_as_people_type_them(string typed, int minutes) =>
        LengthText.Read(typed, "min", 5, 527_040).Value.ShouldBe(minutes);

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("0.001 h")]
    [InlineData("99999999999")]
    public void What_is_no_length_is_said_to_be_none(string typed) =>
        LengthText.Read(typed, "min", 5, 527_040).Errors.Single().ShouldBeOfType<RuleErrors.NotALength>();

    [Theory]
    [InlineData("4 min")]
    [InlineData("400 d")]
    public void A_length_is_within_reach(string typed) =>
        LengthText.Read(typed, "min", 5, 527_040).Errors.Single().ShouldBeOfType<RuleErrors.LengthOutOfReach>();

    [Fact]
    public void A_rule_that_would_let_nothing_be_booked_is_a_mistake()
    {
        var usual = BookingRules.Of(ResourceKind.Room);
        ChangeBookingRules.Decide(new(default, Min: "3 h", Max: "2 h"), usual).Errors.Single().ShouldBeOfType<RuleErrors.MinAboveMax>();
        ChangeBookingRules.Decide(new(default, Slot: 240, Max: "3 h"), usual).Errors.Single().ShouldBeOfType<RuleErrors.OffTheGrid>();
        ChangeBookingRules.Decide(new(default, Slot: 7), usual).Errors.Single().ShouldBeOfType<Unreadable>();
        ChangeBookingRules.Decide(new(default, HorizonDays: -1, MostOpen: 0), usual).Errors.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_rule_that_is_kept_binds_the_next_booking_and_an_empty_one_goes()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        await house.Good<ChangeBookingRules, ChangeBookingRules.Input, Done>(house.People[0], new(room, Max: "1 h", Approval: true));
        (await house.Book(house.People[1], room, Friday, "9:00", "11:00"))
            .Errors.Single()
            .ShouldBe(new TermsErrors.TooLong(Duration.FromHours(1)));
        (await house.Book(house.People[1], room, Friday, "9:00", "10:00")).Value.State.ShouldBe(BookingState.Requested);
        await house.Good<ChangeBookingRules, ChangeBookingRules.Input, Done>(house.People[0], new(room));
        (await house.Good<ResourceRules, OfResource, ResourceRules.Output>(house.People[0], new(room))).Rules.ShouldBeEmpty();
        (await house.Book(house.People[1], room, Friday, "10:00", "12:00")).Value.State.ShouldBe(BookingState.Confirmed);
    }

    [Fact]
    public async Task A_price_that_is_added_is_what_the_next_booking_costs_and_one_that_goes_changes_no_booking()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        await Price(house, new(room, PriceUnit.Hour, "member", "200"));
        var evening = await Price(house, new(room, PriceUnit.Hour, "member", "120", [IsoDayOfWeek.Friday], "18-22"));
        var booked = (await house.Book(house.People[1], room, Friday, "17:00", "19:00")).Value;
        booked.Quote.Total.Minor.ShouldBe(320_00);
        await house.Good<RemovePrice, RemovePrice.Input, RemovePrice.Output>(house.People[0], new(room, evening));
        (await house.Book(house.People[1], room, Friday, "19:00", "20:00")).Value.Quote.Total.Minor.ShouldBe(200_00);
    }

    [Fact]
    public async Task A_price_that_is_changed_counts_from_then_on_and_says_what_it_was()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        var price = await Price(house, new(room, PriceUnit.Hour, "member", "200"));
        (await house.Do<ChangePrice, ChangePrice.Input, ChangePrice.Output>(house.People[0], new(room, price, "soon")))
            .Errors.Single()
            .ShouldBeOfType<PriceErrors.NoAmount>();
        (
            await house.Good<ChangePrice, ChangePrice.Input, ChangePrice.Output>(house.People[0], new(room, price, "NT$ 250"))
        ).Before.ShouldBe(new(200_00, "TWD"));
        (await house.Book(house.People[1], room, Friday, "17:00", "18:00")).Value.Quote.Total.Minor.ShouldBe(250_00);
    }

    [Fact]
    public void A_price_that_was_removed_is_added_again_as_it_was()
    {
        foreach (
            var price in new Price[]
            {
                new(Audience.Member, null, PriceUnit.Hour, 120_00, Weekdays: 0b1010000, Starts: 18 * 60, Ends: 22 * 60),
                new(Audience.Guest, null, PriceUnit.Day, 350_50),
                new(Audience.Plan, new PlanId(Guid.CreateVersion7()), PriceUnit.Month, 0, Weekdays: 1),
            }
        )
        {
            var asked = QueryHelpers.ParseQuery(RemovePrice.Again(price, "TWD").Value);
            AddPrice
                .Decide(
                    new(
                        default,
                        EnumWord.Read<PriceUnit>(asked["per"].ToString()),
                        asked["who"].ToString(),
                        asked["amount"],
                        [.. asked.GetValueOrDefault("days").Select(d => Enum.Parse<IsoDayOfWeek>(d!, ignoreCase: true))],
                        asked.GetValueOrDefault("hours")
                    ),
                    "TWD"
                )
                .Value.ShouldBe(price);
        }
    }

    [Fact]
    public void What_is_no_price_is_said_to_be_none()
    {
        foreach (var amount in new[] { null, "", "free", "-5", "1.234", "1e9" })
            AddPrice.Decide(new(default, PriceUnit.Hour, Amount: amount), "TWD").Errors.Single().ShouldBeOfType<PriceErrors.NoAmount>();
        AddPrice.Decide(new(default, PriceUnit.Hour, Amount: "0"), "TWD").Value.Amount.ShouldBe(0);
        AddPrice
            .Decide(new(default, PriceUnit.Hour, Amount: "5", Hours: "18-02"), "TWD")
            .Errors.Single()
            .ShouldBeOfType<PriceErrors.NoHours>();
        AddPrice
            .Decide(new(default, PriceUnit.Month, Amount: "5", Hours: "9-18"), "TWD")
            .Errors.Single()
            .ShouldBeOfType<PriceErrors.HoursOfAnHour>();
        AddPrice.Decide(new(default, PriceUnit.Hour, "everybody", "5"), "TWD").Errors.Single().ShouldBe(new Unreadable("who"));
    }

    [Fact]
    public async Task Rules_and_prices_of_no_plan_of_here_are_not_kept()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        (
            await house.Do<ChangeBookingRules, ChangeBookingRules.Input, Done>(
                house.People[0],
                new(room, new PlanId(Guid.CreateVersion7()), Max: "1 h")
            )
        )
            .Errors.Single()
            .ShouldBeOfType<NotFound>();
        (
            await house.Do<AddPrice, AddPrice.Input, AddPrice.Output>(
                house.People[0],
                new(room, PriceUnit.Hour, $"{Guid.CreateVersion7()}", "5")
            )
        )
            .Errors.Single()
            .ShouldBeOfType<NotFound>();
    }

    private static async Task<PriceId> Price(House house, AddPrice.Input input) =>
        (await house.Good<AddPrice, AddPrice.Input, AddPrice.Output>(house.People[0], input)).Id;
}
