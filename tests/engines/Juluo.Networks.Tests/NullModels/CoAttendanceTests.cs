using Juluo.Networks.NullModels;

namespace Juluo.Networks.Tests.NullModels;

public sealed class CoAttendanceTests
{
    [Fact]
    public void Fitted_attendance_reproduces_what_was_observed_and_tails_are_exact()
    {
        // Two people at both of two events of two others each: by symmetry every probability is 1/2, and P(2 together) = (1/4)².
        var test = CoAttendance.Test(
            Attended(
                4,
                [
                    [0, 1],
                    [2, 3],
                    [0, 1],
                    [2, 3],
                ]
            )
        );
        test.PValue(0, 1).ShouldBe(P(atLeast: 2, of: 4, each: 0.25), 1e-10);
        test.Graph.Edges().ShouldBe([new(0, 1, 2), new(2, 3, 2)]);
    }

    [Fact]
    public void Two_who_go_to_every_event_together_by_being_everywhere_are_no_surprise()
    {
        var test = CoAttendance.Test(
            Attended(
                5,
                [
                    [0, 1, 2],
                    [0, 1, 3],
                    [0, 1, 4],
                    [0, 1, 2, 3],
                ]
            )
        );
        test.PValue(0, 1).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Two_who_choose_the_same_events_stand_out()
    {
        var random = new Random(5);
        var events = Enumerable
            .Range(0, 60)
            .Select(k =>
            {
                var others = Enumerable.Range(2, 38).Where(_ => random.NextDouble() < 0.2);
                return k % 4 == 0 ? others.Append(0).Append(1) : others;
            });
        var test = CoAttendance.Test(Attended(40, [.. events.Select(e => e.ToArray())]));
        test.PValue(0, 1).ShouldBeLessThan(1e-4);
        test.Backbone().HasEdge(0, 1).ShouldBeTrue();
        test.PValues.ToArray().Count(p => p < 0.05).ShouldBeLessThan(60);
    }

    [Fact]
    public void Empty_events_and_strangers_do_no_harm()
    {
        CoAttendance
            .Test(
                Attended(
                    3,
                    [
                        [],
                        [1],
                        [1, 1],
                    ]
                )
            )
            .PValues.Length.ShouldBe(0);
        CoAttendance.Test(new BipartiteGraph(0, 0, [])).PValues.Length.ShouldBe(0);
    }

    [Fact]
    public void Which_events_share_their_people_is_the_same_question_turned_round()
    {
        var attendance = Attended(
            6,
            [
                [0, 1, 2],
                [0, 1, 2],
                [3, 4],
                [3, 4, 5],
            ]
        );
        var test = CoAttendance.Test(attendance.Turned());
        test.Graph.Edges().ShouldBe([new(0, 1, 3), new(2, 3, 2)]);
        test.Tests.ShouldBe(6);
        test.PValue(0, 1).ShouldBeLessThan(test.PValue(2, 3));
    }

    [Fact]
    public void It_says_how_far_it_is_and_can_be_stopped()
    {
        var told = new Told();
        CoAttendance.Test(
            Attended(
                4,
                [
                    [0, 1],
                    [2, 3],
                    [0, 1, 2],
                ]
            ),
            told
        );
        told.ShouldHaveRisenToOne();
        Should.Throw<OperationCanceledException>(() =>
            CoAttendance.Test(
                Attended(
                    4,
                    [
                        [0, 1],
                    ]
                ),
                stop: new CancellationToken(true)
            )
        );
    }

    private static BipartiteGraph Attended(int people, int[][] events) =>
        new(people, events.Length, events.SelectMany((who, happening) => who.Select(person => (person, happening))));

    private static double P(int atLeast, int of, double each) => Juluo.Networks.Statistics.Binomial.AtLeast(atLeast, of, each);
}
