using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Bookings.Tests;

/// <summary>The scenario book, as far as bookings are concerned: the total of charges is the total of quotes (decision 20).</summary>
public sealed class BookingChargeTests(Ground ground) : IClassFixture<Ground>
{
    private const long Hour = 60_000;

    [Fact]
    public async Task A_booking_charges_what_was_quoted()
    {
        var (house, room) = await Priced();
        var on = house.Today.PlusDays(2);
        var booked = (await house.Book(house.People[1], room, on, "14:00", "15:30")).Value;
        var charge = (await house.Charges()).ShouldHaveSingleItem();
        charge.Amount.ShouldBe(booked.Quote.Total);
        charge.Amount.ShouldBe(new Money(Hour * 3 / 2, "TWD"));
        (charge.Payer, charge.Tax, charge.Source).ShouldBe((house.People[1], TaxCategory.Standard, "bookings.booking"));
        (charge.From, charge.Until, charge.At).ShouldBe((on, on.PlusDays(1), house.Now));
        charge.ExternalId.ShouldStartWith($"{booked.Id}:");
        charge.What.Zh.ShouldStartWith("Room");
    }

    [Fact]
    public async Task A_zero_invoice_must_not_be()
    {
        var house = await House.Of(ground);
        var free = await house.Add(ResourceKind.Room);
        var booked = (await house.Book(house.People[0], free, house.Today.PlusDays(2), "14:00", "15:00")).Value.Id;
        await Cancel(house, booked);
        (await house.Charges()).ShouldBeEmpty();
    }

    [Fact] // seen to fail with the reversal left out of CancelBooking
    public async Task Cancelling_within_the_terms_reverses_the_charge()
    {
        var (house, room) = await Priced();
        var booked = (await house.Book(house.People[0], room, house.Today.PlusDays(2), "14:00", "15:00")).Value.Id;
        (await Cancel(house, booked)).Late.ShouldBeFalse();
        var (back, charge) = await house.Charges() is [var a, var b] ? (a, b) : throw new InvalidOperationException("not two");
        (back.Reverses, back.ExternalId, back.Amount.Minor).ShouldBe((charge.ExternalId, $"{charge.ExternalId}:reversed", -Hour));
        back.Payer.ShouldBe(charge.Payer);
    }

    [Fact] // seen to fail with the reversal whether it is late or not
    public async Task Cancelling_late_leaves_the_charge_and_by_the_desk_it_never_is_late()
    {
        var (house, room) = await Priced();
        await house.Rule(room, "late_cancel", 7 * 1440);
        var mine = (await house.Book(house.People[0], room, house.Today.PlusDays(2), "14:00", "15:00")).Value.Id;
        var theirs = (await house.Book(house.People[1], room, house.Today.PlusDays(2), "15:00", "17:00")).Value.Id;
        ground.Time.Pass(TimeSpan.FromMinutes(CancelBooking.Grace) + TimeSpan.FromSeconds(1));
        (await Cancel(house, mine)).Late.ShouldBeTrue();
        (await house.Charged()).ShouldBe(3 * Hour);
        await house.Good<CancelBooking, CancelBooking.Input, CancelBooking.Output>(house.People[0], new(theirs), SpacesModule.Reception);
        (await house.Charged()).ShouldBe(Hour);
        (await house.Charged()).ShouldBe(await house.Quoted());
    }

    [Fact] // seen to fail without the ten minutes: NT$120 for a wrong tap
    public async Task A_booking_made_late_can_be_taken_back_for_nothing_at_once()
    {
        var (house, room) = await Priced();
        await house.Rule(room, "late_cancel", 7 * 1440);
        var mistaken = (await house.Book(house.People[0], room, house.Today.PlusDays(2), "14:00", "15:00")).Value.Id;
        ground.Time.Pass(TimeSpan.FromMinutes(CancelBooking.Grace));
        var cancelled = await Cancel(house, mistaken);
        (cancelled.Late, cancelled.Due, cancelled.Hours).ShouldBe((false, null, false));
        cancelled.Undo.ShouldNotBeNull("it can be had back at the price that it had");
        (await house.Charged()).ShouldBe(0);
    }

    [Theory]
    [InlineData("16:00", "18:00", 2 * Hour)]
    [InlineData("16:00", "16:30", Hour / 2)]
    [InlineData("16:00", "17:00", Hour)]
    public async Task Moved_to_a_dearer_or_cheaper_time_the_other_quote_is_charged_and_the_first_reversed(
        string from,
        string to,
        long costs
    )
    {
        var (house, room) = await Priced();
        var on = house.Today.PlusDays(2);
        var booked = (await house.Book(house.People[0], room, on, "14:00", "15:00")).Value.Id;
        Later();
        await Move(house, booked, on.PlusDays(1), from, to);
        var charges = await house.Charges();
        charges.Select(c => c.Amount.Minor).ShouldBe([Hour, -Hour, costs]);
        charges.Select(c => c.From).ShouldBe([on, on, on.PlusDays(1)]);
        (await house.Charged()).ShouldBe(await house.Quoted());
        Later();
        await Cancel(house, booked);
        (await house.Charged()).ShouldBe(0);
    }

    [Fact]
    public async Task Moved_to_another_room_what_the_other_costs_is_charged()
    {
        var (house, room) = await Priced();
        var other = await house.Add(ResourceKind.Room);
        await house.Price(other, Hour * 2);
        var booked = (await house.Book(house.People[0], room, house.Today.PlusDays(2), "14:00", "15:00")).Value.Id;
        Later();
        await house.Good<MoveBooking, MoveBooking.Input, MoveBooking.Output>(
            house.People[0],
            new(booked, other)
            {
                On = house.Today.PlusDays(2),
                From = "14:00",
                To = "15:00",
            }
        );
        (await house.Charges()).Select(c => c.Amount.Minor).ShouldBe([Hour, -Hour, 2 * Hour]);
    }

    [Fact]
    public async Task Who_does_not_come_pays_and_so_does_who_leaves_early()
    {
        var (house, room) = await Priced();
        await house.Rule(room, "arrive_within", (short)15);
        var start =
            house.Now + Duration.FromHours(1) - Duration.FromTicks(house.Now.ToUnixTimeTicks() % Duration.FromHours(1).BclCompatibleTicks);
        var (missed, left) = (await Desk(start), await Desk(start + Duration.FromHours(1)));
        ground.Time.Pass((start + Duration.FromMinutes(20) - house.Now).ToTimeSpan());
        await house.Run<ReleaseNoShows>();
        ground.Time.Pass(TimeSpan.FromMinutes(50));
        await house.Good<ConfirmArrival, ConfirmArrival.Input, Done>(house.People[0], new(left));
        await house.Good<EndBookingEarly, EndBookingEarly.Input, Done>(house.People[0], new(left));
        (await house.In(w => new BookingStore(w, new(w, house.Clock())).Find(missed, default)))!.State.ShouldBe(BookingState.Missed);
        (await house.Charged()).ShouldBe(2 * Hour);

        async Task<BookingId> Desk(Instant from) =>
            (
                await house.Good<BookResource, BookResource.Input, BookResource.Output>(
                    house.People[0],
                    new(room) { Start = from, End = from + Duration.FromHours(1) },
                    SpacesModule.Reception
                )
            ).Id;
    }

    [Fact]
    public async Task A_series_charges_each_date_that_is_had_and_reverses_those_that_are_given_back()
    {
        var (house, room) = await Priced();
        var first = house.Today.PlusDays(2);
        await house.Book(house.People[1], room, first.PlusWeeks(1), "14:00", "15:00"); // a date that is not available
        var before = await house.Charged();
        var series = await house.Good<BookSeries, BookSeries.Input, BookSeries.Output>(
            house.People[0],
            new(room, first, "14:00", "15:00", Last: first.PlusWeeks(4))
        );
        (await house.Charged() - before).ShouldBe(4 * Hour);
        Later();
        await house.Good<MoveSeries, MoveSeries.Input, MoveSeries.Output>(
            house.People[0],
            new(series.Id, "16:00", "18:00", First: first.PlusWeeks(3))
        );
        (await house.Charged() - before).ShouldBe(6 * Hour);
        await house.Good<CancelSeriesDates, CancelSeriesDates.Input, CancelSeriesDates.Output>(
            house.People[0],
            new(series.Id, first.PlusWeeks(3), first.PlusWeeks(3))
        );
        (await house.Charged() - before).ShouldBe(4 * Hour);
        (await house.Charged()).ShouldBe(await house.Quoted());
    }

    [Fact]
    public async Task Allowance_then_overage_charges_the_overage_alone()
    {
        var (house, room) = await Priced();
        await house.Give(house.People[0], await house.Plan("1000", rooms: 2));
        await house.Book(house.People[0], room, house.Today.PlusDays(2), "14:00", "15:00"); // included
        (await house.Charges("bookings.booking")).ShouldBeEmpty();
        await house.Book(house.People[0], room, house.Today.PlusDays(3), "14:00", "17:00"); // an hour is left
        (await house.Charged("bookings.booking")).ShouldBe(2 * Hour);
        (await house.Charged("bookings.booking")).ShouldBe(await house.Quoted());
    }

    [Fact]
    public async Task A_guest_of_a_member_costs_the_member_what_the_time_costs()
    {
        var (house, room) = await Priced();
        var booked = await house.Good<BookResource, BookResource.Input, BookResource.Output>(
            house.People[0],
            new(room, With: [house.People[1]])
            {
                On = house.Today.PlusDays(2),
                From = "14:00",
                To = "15:00",
            }
        );
        await house.Good<AddGuest, AddGuest.Input, AddGuest.Output>(house.People[0], new(booked.Id, Name: "Guest"));
        var charge = (await house.Charges()).ShouldHaveSingleItem();
        (charge.Payer, charge.Amount.Minor).ShouldBe((house.People[0], Hour));
    }

    [Theory]
    [InlineData(2027, 3, 28, 2)] // an hour less
    [InlineData(2027, 10, 31, 4)] // an hour more
    public async Task On_a_clock_change_day_the_hours_that_pass_are_charged(int year, int month, int day, int hours)
    {
        var house = await House.Of(ground, zone: "Europe/Berlin");
        var room = await house.Add(ResourceKind.Room);
        await house.Price(room, Hour);
        var on = new LocalDate(year, month, day);
        await house.Good<BookResource, BookResource.Input, BookResource.Output>(
            house.People[0],
            new(room)
            {
                On = on,
                From = "1:00",
                To = "4:00",
            },
            SpacesModule.Reception
        );
        var charge = (await house.Charges()).ShouldHaveSingleItem();
        (charge.Amount.Minor, charge.From, charge.Until).ShouldBe((hours * Hour, on, on.PlusDays(1)));
    }

    [Fact]
    public async Task A_night_is_of_both_its_days_and_one_that_ends_at_midnight_of_one()
    {
        var (house, room) = await Priced();
        var on = house.Today.PlusDays(2);
        await Desk(on, "22:00", "00:00");
        Later();
        await Desk(on.PlusDays(3), "22:00", "02:00");
        (await house.Charges()).Select(c => (c.From, c.Until)).ShouldBe([(on, on.PlusDays(1)), (on.PlusDays(3), on.PlusDays(5))]);

        Task Desk(LocalDate day, string from, string to) =>
            house.Good<BookResource, BookResource.Input, BookResource.Output>(
                house.People[0],
                new(room)
                {
                    On = day,
                    From = from,
                    To = to,
                    Until = day.PlusDays(1),
                },
                SpacesModule.Reception
            );
    }

    [Fact] // seen to fail with what is held charged at once
    public async Task Of_the_waiting_list_who_takes_the_offer_is_charged_and_who_lets_it_pass_is_not()
    {
        var (house, room) = await Priced(4);
        var on = house.Today.PlusDays(2);
        var first = (await house.Book(house.People[0], room, on, "14:00", "15:00")).Value.Id;
        for (var i = 1; i < 3; i++)
        {
            await house.Good<JoinWaitingList, JoinWaitingList.Input, JoinWaitingList.Output>(
                house.People[i],
                new(room)
                {
                    On = on,
                    From = "14:00",
                    To = "15:00",
                }
            );
            Later();
        }

        await Cancel(house, first);
        await house.Hear<BookingChanged, OfferToWaitingList>();
        (await house.Charged()).ShouldBe(0);
        ground.Time.Pass(OfferToWaitingList.KeptFor.ToTimeSpan());
        await house.Run<ExpireHolds>();
        await house.Hear<BookingChanged, OfferToWaitingList>();
        var offer = (await house.Good<ListBookings, Nothing, ListBookings.Output>(house.People[2], new())).Coming.Single().Id;
        (await house.Charged()).ShouldBe(0);
        await house.Good<ConfirmBooking, ConfirmBooking.Input, Done>(house.People[2], new(offer));
        (await house.Charged()).ShouldBe(Hour);
        (await house.Charges())[^1].Payer.ShouldBe(house.People[2]);
    }

    [Fact]
    public async Task What_is_asked_for_is_charged_when_it_is_agreed_and_again_when_it_is_agreed_anew()
    {
        var (house, room) = await Priced();
        await house.Rule(room, "approval", true);
        var on = house.Today.PlusDays(2);
        var asked = (await house.Book(house.People[0], room, on, "14:00", "15:00")).Value.Id;
        var declined = (await house.Book(house.People[0], room, on, "16:00", "17:00")).Value.Id;
        Later();
        await Move(house, asked, on, "13:00", "15:00");
        (await house.Charges()).ShouldBeEmpty();
        await Decide(asked, true);
        await Decide(declined, false);
        (await house.Charged()).ShouldBe(2 * Hour);
        Later();
        await Move(house, asked, on, "14:00", "15:00");
        (await house.Charged()).ShouldBe(0, "nobody has agreed to this time");
        await Decide(asked, true);
        (await house.Charged()).ShouldBe(Hour);
        (await house.Charged()).ShouldBe(await house.Quoted());

        Task Decide(BookingId booking, bool agree) =>
            house.Good<AnswerBookingRequest, AnswerBookingRequest.Input, Done>(
                house.People[1],
                new(booking, agree, agree ? null : "no"),
                SpacesModule.Reception
            );
    }

    [Fact]
    public async Task Of_bookings_from_elsewhere_those_to_come_are_charged()
    {
        var (house, room) = await Priced();
        var now = house.Now;
        BookingsFacade.Brought Row(int hours, string id) =>
            new(room, house.People[1], new(now + Duration.FromHours(hours), now + Duration.FromHours(hours + 2)), null, null, id);
        for (var time = 0; time < 2; time++)
            await ground.In(
                house.Here,
                s =>
                    new BookingsFacade(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Bring(
                        time == 0 ? [Row(-30, "over"), Row(-1, "running"), Row(30, "coming")] : [],
                        "elsewhere",
                        house.As(house.People[0]),
                        default
                    )
            );
        (await house.Charges()).ShouldHaveSingleItem().At.ShouldBe(now);
        (await house.Charged()).ShouldBe(2 * Hour);
    }

    [Fact] // seen to fail with the person's id in the reversal
    public async Task Of_who_is_erased_what_was_to_come_is_owed_no_more_and_nobody_is_named()
    {
        var (house, room) = await Priced();
        await house.Book(house.People[1], room, house.Today.PlusDays(2), "14:00", "15:00");
        await ground.In(house.Here, s => ActivatorUtilities.CreateInstance<CancelForErased>(s).Erase(house.People[1], default));
        (await house.Charged()).ShouldBe(0);
        (await house.Charges()).Single(c => c.Reverses is not null).Payer.ShouldBeNull();
    }

    [Fact] // seen to fail with the index one_charge_at_a_time dropped and charged_at not asked for
    public async Task A_quote_is_charged_once_however_many_say_so()
    {
        var (house, room) = await Priced();
        var held = await house.Good<BookResource, BookResource.Input, BookResource.Output>(
            house.People[0],
            new(room, Hold: true)
            {
                On = house.Today.PlusDays(2),
                From = "14:00",
                To = "15:00",
            }
        );
        await Each((charges, id) => charges.Charge([id], default));
        (await house.Charged()).ShouldBe(Hour);
        await Each((charges, id) => charges.Reverse([id], default));
        (await house.Charged()).ShouldBe(0);

        Task Each(Func<BookingCharges, BookingId, Task> what) =>
            Task.WhenAll(
                Enumerable
                    .Range(0, 8)
                    .Select(_ =>
                        ground.In(house.Here, s => what(new(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()), held.Id))
                    )
            );
    }

    private async Task<(House House, ResourceId Room)> Priced(int members = 2)
    {
        var house = await House.Of(ground, members);
        var room = await house.Add(ResourceKind.Room);
        await house.Price(room, Hour);
        return (house, room);
    }

    /// <summary>The later quote counts, and the clock decides which is later.</summary>
    private void Later() => ground.Time.Pass(TimeSpan.FromSeconds(1));

    private static Task<CancelBooking.Output> Cancel(House house, BookingId booking) =>
        house.Good<CancelBooking, CancelBooking.Input, CancelBooking.Output>(house.People[0], new(booking));

    private static Task<MoveBooking.Output> Move(House house, BookingId booking, LocalDate on, string from, string to) =>
        house.Good<MoveBooking, MoveBooking.Input, MoveBooking.Output>(
            house.People[0],
            new(booking)
            {
                On = on,
                From = from,
                To = to,
            }
        );
}
