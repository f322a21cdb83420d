using Juluo.Networks.Assignment;

namespace Juluo.Networks.Tests.Assignment;

public sealed class RoundsObstacleTests
{
    [Fact]
    public void A_round_with_more_people_than_seats_is_named_and_the_others_are_seated()
    {
        var seating = Seat(new(9, [new(4), new(4)], 2, away: [(8, 1)]));
        Named(seating).ShouldBe("TooFewSeats in 0 of : 9 > 8");
        seating.Rounds[0].Unseated.ShouldHaveSingleItem().Rule.ShouldBe(SeatRule.Seats);
        seating.Rounds[1].Unseated.ShouldBeEmpty();
        seating.IsComplete.ShouldBeFalse();
        seating.Broken.ShouldHaveSingleItem().Table.ShouldBe(-1);
    }

    [Fact]
    public void People_without_an_accessible_seat_are_named()
    {
        var seating = Seat(new(6, [new(2, IsAccessible: true), new(6)], 1, needAccessible: [1, 3, 5]));
        Named(seating).ShouldBe("TooFewAccessibleSeats in 0 of 1 3 5: 3 > 2");
        seating.Rounds[0].Unseated.ShouldHaveSingleItem().Rule.ShouldBe(SeatRule.Accessible);
        seating.Rounds[0].Tables[1].ShouldBe([0, 2, 4]);
    }

    [Fact]
    public void A_person_who_must_not_meet_anybody_is_named_unless_there_is_a_table_for_one()
    {
        (int, int)[] all = [(2, 0), (2, 1), (2, 3), (2, 4)];
        var seating = Seat(new(5, [new(4), new(4)], 1, apart: all));
        Named(seating).ShouldBe("ApartFromTooMany in 0 of 2: 5 > 0");
        seating.Rounds[0].Unseated.ShouldHaveSingleItem().Person.ShouldBe(2);
        Seat(new(5, [new(4), new(4, Least: 1)], 1, apart: all)).IsComplete.ShouldBeTrue();
        Named(Seat(new(8, [new(4), new(4, Least: 1)], 1, apart: all))).ShouldBe("");
        Named(Seat(new(8, [new(4, Least: 1), new(4, Least: 1)], 1, apart: [.. all, (2, 5), (2, 6), (2, 7)])))
            .ShouldBe("ApartFromTooMany in 0 of 2: 8 > 5");
    }

    [Fact]
    public void People_who_are_all_kept_apart_are_named_when_the_tables_are_too_few()
    {
        var seating = Seat(new(8, [new(5), new(5)], 1, apart: [(1, 4), (4, 6), (1, 6)]));
        Named(seating).ShouldBe("TooManyApart in 0 of 1 4 6: 3 > 2");
        seating.Rounds[0].Unseated.ShouldHaveSingleItem().Rule.ShouldBe(SeatRule.Apart);
    }

    [Fact]
    public void A_person_whose_companions_are_away_is_named()
    {
        var seating = Seat(new(6, [new(3), new(3)], 2, away: [(1, 1), (2, 1)], company: [(0, [1, 2])]));
        Named(seating).ShouldBe("NoCompany in 1 of 0: 0 > 0");
        seating.Rounds[0].Unseated.ShouldBeEmpty();
        seating.Rounds[1].Unseated.ShouldContain(new UnseatedPerson(0, SeatRule.Company));
    }

    [Fact]
    public void Table_sizes_that_do_not_add_up_are_named()
    {
        var seating = Seat(new(7, [new(4, Least: 4), new(4, Least: 4)], 1));
        Named(seating).ShouldBe("NoSuchTableSizes in 0 of : 7 > 4");
        seating.Rounds[0].Unseated.Count.ShouldBe(3);
    }

    private static RoundsSeating Seat(RoundsTask task) => TableRounds.Seat(task, steps: 20_000);

    private static string Named(RoundsSeating seating) =>
        string.Join(
            "; ",
            seating.Obstacles().Select(of => $"{of.Kind} in {of.Round} of {string.Join(' ', of.People)}: {of.Needed} > {of.Available}")
        );
}
