using Juluo.Timetables.Talks;

namespace Juluo.Timetables.Tests;

public sealed class TalkPlanTests
{
    private static readonly TalkPlan Plan = new(
        [new("A") { Track = "bikes" }, new("B") { Track = "bikes" }, new("C", 2)],
        [new("morning", 2), new("afternoon", 2)],
        [new("hall", 100), new("studio", 2)],
        [
            [0, 1],
            [1, 0, 1],
            [2],
            [0],
        ]
    );

    [Fact]
    public void Each_person_who_starred_both_counts_once()
    {
        var table = Timetable.Of(Plan.ToTask(), [new(0, 0, 0), new(0, 1, 0), new(1, 0, 0)]);
        table.Cost[TimetablePart.AttendeeSlot].ShouldBe(2);
        table.Cost[TimetablePart.ParallelTracks].ShouldBe(10);
        table.Cost[TimetablePart.TrackRooms].ShouldBe(5);
        table.Cost.Total.ShouldBe(17);
    }

    [Fact]
    public void A_small_room_costs_the_people_who_find_no_seat()
    {
        var small = Timetable.CostOf(Plan.ToTask(), [new(0, 1, 0), new(1, 0, 0), new(1, 1, 0)]);
        small[TimetablePart.SubmissionRoom].ShouldBe(1); // three starred A, and the studio seats two
        var expected = Plan with { Talks = [Plan.Talks[0] with { Audience = 50 }, .. Plan.Talks.Skip(1)] };
        Timetable.CostOf(expected.ToTask(), [new(0, 1, 0), null, null])[TimetablePart.SubmissionRoom].ShouldBe(48);
    }

    [Fact]
    public void A_speaker_is_not_in_two_rooms_and_not_away()
    {
        var plan = Plan with
        {
            Talks =
            [
                new("A") { Speakers = ["Ama", "Bo"], Away = [0] },
                new("B") { Speakers = ["Bo"] },
                new("C", 2) { Speakers = ["Bo", "Chi"] },
            ],
            Sessions = [new("morning", 2), new("afternoon", 3)],
        };
        var task = plan.ToTask();
        Timetable.CostOf(task, [new(0, 0, 0), new(1, 0, 1), new(1, 1, 0)]).Total.ShouldBe(2_000_000);
        for (var seed = 0UL; seed < 20; seed++)
            TimetableSearch.Find(task, seed, 2_000).Cost.Total.ShouldBe(0, $"seed {seed}");
    }

    [Fact]
    public void Talks_that_many_starred_are_not_given_at_the_same_time()
    {
        var chance = new Random(1);
        var plan = new TalkPlan(
            [.. Enumerable.Range(0, 12).Select(at => new Talk($"talk {at}"))],
            [.. Enumerable.Range(0, 3).Select(at => new TimetableSession($"session {at}", 2))],
            [new("hall", 100), new("studio", 100)],
            // Six circles of two talks each: there are six slots, so nobody needs to miss anything.
            [.. Enumerable.Range(0, 60).Select(_ => chance.Next(6)).Select(circle => (int[])[circle, circle + 6])]
        );
        var found = TimetableSearch.Find(plan.ToTask(), 1, 20_000);
        found.Cost.Total.ShouldBe(0);
        found.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_star_for_a_talk_that_does_not_exist_is_an_error() =>
        Should.Throw<InvalidOperationException>(() =>
            (
                Plan with
                {
                    Stars =
                    [
                        [3],
                    ],
                }
            ).ToTask()
        );
}
