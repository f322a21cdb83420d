using Juluo.Networks.Assignment;

namespace Juluo.Networks.Tests.Assignment;

public sealed class RoundsSeatingTests
{
    [Fact]
    public void The_cost_of_a_move_is_the_difference_between_the_seatings_before_and_after()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var chance = new Random(seed);
            var task = RoundsCases.Task(chance, chance.Next(2, 12), chance.Next(1, 4));
            var before = TableRounds.Seat(task, steps: 500);
            for (var number = 0; number < 4; number++)
            {
                var (round, person) = (chance.Next(task.Rounds), chance.Next(task.People));
                var move =
                    chance.Next(2) == 0
                        ? RoundsMove.Swap(round, person, chance.Next(task.People))
                        : RoundsMove.To(round, person, chance.Next(-1, task.Tables.Count));
                var (cost, after) = (before.Cost(move), before.After(move));
                var (was, will) = (Met(before), Met(after));
                cost.Gained.ShouldBe(will.Except(was).Order());
                cost.Lost.ShouldBe(was.Except(will).Order());
                cost.WishesMet.ShouldBe(after.WishesMet.Except(before.WishesMet));
                cost.WishesLost.ShouldBe(before.WishesMet.Except(after.WishesMet));
                cost.Broken.ShouldBe(after.Broken.Except(before.Broken), ignoreOrder: true);
                cost.Mended.ShouldBe(before.Broken.Except(after.Broken), ignoreOrder: true);
                cost.Worth.ShouldBe(after.Worth - before.Worth, 1e-9);
                before = after;
            }
        }
    }

    [Fact]
    public void The_rules_that_a_move_breaks_are_named()
    {
        var task = new RoundsTask(
            6,
            [new(3, IsAccessible: true), new(3)],
            2,
            apart: [(0, 4)],
            wishes: [(0, 1)],
            needAccessible: [0],
            company: [(3, [4])]
        );
        var seating = RoundsSeating.Of(
            task,
            [
                [
                    [0, 1, 2],
                    [3, 4, 5],
                ],
                [
                    [0, 1, 3],
                    [2, 4, 5],
                ],
            ]
        );
        seating.Broken.ShouldBe([new(SeatRule.Company, 1, 0, 3)]);

        var swap = seating.Cost(RoundsMove.Swap(0, 2, 4));
        swap.Broken.ShouldBe([new(SeatRule.Apart, 0, 0, 0, 4), new(SeatRule.Company, 0, 1, 3)]);
        swap.Gained.ShouldBe([(0, 4), (1, 4), (2, 3)]);
        swap.Lost.ShouldBe([(0, 2), (1, 2), (3, 4)]);
        swap.Worth.ShouldBe(0);

        seating
            .Cost(RoundsMove.To(0, 0, 1))
            .Broken.ShouldBe([new(SeatRule.Seats, 0, 1), new(SeatRule.Accessible, 0, 1, 0), new(SeatRule.Apart, 0, 1, 0, 4)]);
        seating.Cost(RoundsMove.To(1, 3, 1)).Mended.ShouldBe([new(SeatRule.Company, 1, 0, 3)]);
        seating.Cost(RoundsMove.To(1, 5, -1)).Broken.ShouldBe([new(SeatRule.Seats, 1, -1, 5)]);
        seating.After(RoundsMove.To(1, 5, -1)).Rounds[1].Unseated.ShouldHaveSingleItem().Person.ShouldBe(5);
    }

    [Fact]
    public void Each_person_learns_whom_they_meet_which_wish_is_met_and_why_not()
    {
        var task = new RoundsTask(
            5,
            [new(3, IsAccessible: true), new(3)],
            2,
            wishes: [(0, 1), (0, 4)],
            worth: [(0, 2, 0.2)],
            away: [(3, 1)],
            needAccessible: [0],
            company: [(2, [0])]
        );
        var seating = RoundsSeating.Of(
            task,
            [
                [
                    [0, 1, 2],
                    [3, 4],
                ],
                [
                    [0, 2],
                    [1, 4],
                ],
            ]
        );
        seating
            .Reasons(0)
            .ShouldBe([
                new(SeatReasonKind.AccessibleTable, 0, 0),
                new(SeatReasonKind.Wish, 0, 0, 1),
                new(SeatReasonKind.NewPair, 0, 0, 1),
                new(SeatReasonKind.KnownPair, 0, 0, 2),
                new(SeatReasonKind.AccessibleTable, 1, 0),
                new(SeatReasonKind.Again, 1, 0, 2),
                new(SeatReasonKind.WishMissed, -1, -1, 4),
            ]);
        seating.Reasons(3).ShouldBe([new(SeatReasonKind.NewPair, 0, 1, 4), new(SeatReasonKind.Away, 1)]);
        seating.Reasons(2).ShouldContain(new SeatReason(SeatReasonKind.Company, 1, 0, 0));
        seating.After(RoundsMove.To(0, 4, -1)).Reasons(4)[0].ShouldBe(new(SeatReasonKind.Unseated, 0, Rule: SeatRule.Seats));
        seating.Meetings(2, 0).ShouldBe([0, 1]);
        seating.PairsMet.ShouldBe(5);
        seating.Worth.ShouldBe(4.2 + 10, 1e-9);
    }

    [Fact]
    public void Seats_that_do_not_fit_the_task_and_moves_of_no_one_are_refused()
    {
        var task = new RoundsTask(4, [new(2), new(2)], 1, away: [(3, 0)]);
        Should.Throw<ArgumentException>(() => RoundsSeating.Of(task, [])).ParamName.ShouldBe("rounds");
        Should
            .Throw<ArgumentException>(() =>
                RoundsSeating.Of(
                    task,
                    [
                        [
                            [0, 1],
                        ],
                    ]
                )
            )
            .ParamName.ShouldBe("rounds");
        Should
            .Throw<ArgumentException>(() =>
                RoundsSeating.Of(
                    task,
                    [
                        [
                            [0, 1],
                            [1],
                        ],
                    ]
                )
            )
            .ParamName.ShouldBe("rounds");
        Should.Throw<ArgumentOutOfRangeException>(() =>
            RoundsSeating.Of(
                task,
                [
                    [
                        [0, 4],
                        [],
                    ],
                ]
            )
        );
        var seating = RoundsSeating.Of(
            task,
            [
                [
                    [0, 1],
                    [3],
                ],
            ]
        );
        seating.Broken.ShouldBe([new(SeatRule.FewestAtTable, 0, 1), new(SeatRule.Attendance, 0, 1, 3), new(SeatRule.Seats, 0, -1, 2)]);
        Should.Throw<ArgumentOutOfRangeException>(() => seating.Cost(RoundsMove.To(1, 0, 0)));
        Should.Throw<ArgumentOutOfRangeException>(() => seating.Cost(RoundsMove.To(0, 4, 0)));
        Should.Throw<ArgumentOutOfRangeException>(() => seating.Cost(RoundsMove.To(0, 0, 2)));
        Should.Throw<ArgumentOutOfRangeException>(() => seating.After(RoundsMove.Swap(0, 0, 4)));
        Should.Throw<ArgumentOutOfRangeException>(() => seating.Reasons(4));
    }

    private static (int A, int B)[] Met(RoundsSeating seating) =>
        [
            .. Enumerable
                .Range(0, seating.Task.People)
                .SelectMany(b => Enumerable.Range(0, b).Select(a => (A: a, B: b)))
                .Where(pair => seating.Meetings(pair.A, pair.B).Count > 0)
                .Order(),
        ];
}
