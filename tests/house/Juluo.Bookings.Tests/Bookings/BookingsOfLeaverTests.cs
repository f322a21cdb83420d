using Juluo.People;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Bookings.Tests;

/// <summary>Bookings of a person who pauses, leaves or keeps them.</summary>
public sealed class BookingsOfLeaverTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Fact]
    public async Task Who_has_come_back_before_it_was_heard_keeps_what_they_have()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        (await house.Book(house.People[0], room, Friday, "10:00", "11:00")).Errors.ShouldBeEmpty();
        await house.In(async w =>
        {
            var open = new BookingsOfLeaver(w, new Outbox(w, house.Clock()), house.Clock(), new(w, house.Clock()));
            await open.React(new(house.People[0], PersonState.Alumni, StepKind.Left), default);
            (await open.Of(house.People[0], default)).Count.ShouldBe(1);
            return true;
        });
    }

    [Fact]
    public async Task What_was_kept_can_be_seen_and_cancelled_by_who_may_book_no_more_and_nothing_else()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        var kept = (await house.Book(house.People[0], room, Friday, "10:00", "11:00")).Value.Id;
        var theirs = (await house.Book(house.People[1], room, Friday, "14:00", "15:00")).Value.Id;
        var gone = house.As(house.People[0]) with { Permissions = new HashSet<string>() };

        var shown = (await Do<ShowBooking, ShowBooking.Input, ShowBooking.Output>(new(kept))).Value.Rights;
        (shown.See, shown.Cancel, shown.Change, shown.Decide).ShouldBe((true, true, false, false));
        (await Do<ShowBooking, ShowBooking.Input, ShowBooking.Output>(new(theirs))).Errors.Single().ShouldBeOfType<NotFound>();
        (await Do<CancelBooking, CancelBooking.Input, CancelBooking.Output>(new(theirs))).Errors.Single().ShouldBeOfType<NotFound>();
        var cancelled = await Do<CancelBooking, CancelBooking.Input, CancelBooking.Output>(new(kept));
        cancelled.Errors.ShouldBeEmpty();
        cancelled.Value.Undo.ShouldBeNull("who may not book cannot have it back");

        Task<Outcome<TOutput>> Do<TSlice, TInput, TOutput>(TInput input)
            where TSlice : Slice<TInput, TOutput>
            where TInput : notnull
            where TOutput : notnull =>
            ground.InOrNot(house.Here, s => ActivatorUtilities.CreateInstance<TSlice>(s).Handle(input, gone, default));
    }

    [Theory]
    [InlineData(PersonState.Alumni, false, "cancelled", "left")]
    [InlineData(PersonState.Alumni, true, "confirmed", "left")]
    [InlineData(PersonState.Paused, false, "cancelled", "left")]
    [InlineData(PersonState.Paused, true, "confirmed", "left")]
    [InlineData(PersonState.Active, false, "confirmed", "waiting")]
    public async Task What_is_booked_ahead_goes_or_stays_as_was_chosen_and_nobody_waits_who_is_away(
        PersonState state,
        bool keeps,
        string booked,
        string waits
    )
    {
        var house = await House.Of(ground);
        var (goes, stays) = (house.People[0], house.People[1]);
        var (room, other) = (await house.Add(ResourceKind.Room), await house.Add(ResourceKind.Room));
        (await house.Book(goes, room, Friday, "10:00", "11:00")).Errors.ShouldBeEmpty();
        (await house.Book(stays, other, Friday, "10:00", "11:00")).Errors.ShouldBeEmpty();
        await house.Sql(
            "insert into bookings.waiting (community_id, id, resource_id, person_id, during, joined_at) select $1, gen_random_uuid(), $2, $3, during, now() from bookings.booking where community_id = $1 and resource_id = $2",
            other.Value,
            goes.Value
        );

        await house.Sql(
            "update people.person set state = $3, left_on = case when $3 = 'alumni' then joined_on end where community_id = $1 and id = $2",
            goes.Value,
            EnumWord.Of(state)
        );
        await house.In(async w =>
        {
            var open = new BookingsOfLeaver(w, new Outbox(w, house.Clock()), house.Clock(), new(w, house.Clock()));
            (await open.Of(goes, default)).Select(i => i.Kind).ShouldBe(["booking", "waiting"]);
            // earlier: their own page also named items that were just ending, until a worker had handled it
            if (state == PersonState.Alumni)
                (await house.Good<MyMembership, Nothing, MyMembershipOutput>(goes, new())).Open.Select(i => i.Kind).ShouldBe(["booking"]);
            await open.React(new(goes, state, StepKind.Left, keeps), default);
            return true;
        });

        (await Ask("select state from bookings.booking where community_id = $1 and person_id = $2", goes)).ShouldBe(booked);
        (await Ask("select state from bookings.waiting where community_id = $1 and person_id = $2", goes)).ShouldBe(waits);
        (await Ask("select state from bookings.booking where community_id = $1 and person_id = $2", stays)).ShouldBe("confirmed");
        // A time that is free again can be booked.
        (await house.Book(stays, room, Friday, "10:00", "11:00")).Failed.ShouldBe(booked == "confirmed");

        Task<string?> Ask(string sql, PersonId who) => ground.Database.Ask<string>(sql, house.Here.Id.Value, who.Value);
    }
}
