namespace Juluo.Timetables.Tests;

public sealed class TimetableSearchTests
{
    [Theory] // seen to fail without the exchange of blocks
    [InlineData(true)]
    [InlineData(false)]
    public void No_timetable_of_a_tiny_conference_is_cheaper(bool oneTrack)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var task = RandomTasks.Of(new Random(seed), 5, oneTrack);
            var found = TimetableSearch.Find(task, (ulong)seed, 20_000);
            if (RandomTasks.Best(task) is { } best)
            {
                found.Faults.ShouldBeEmpty($"seed {seed}");
                found.Cost.Total.ShouldBe(best, $"seed {seed}");
            }
            else
            {
                found.Faults.ShouldNotBeEmpty($"seed {seed}");
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fixed_submissions_stay(bool oneTrack)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var chance = new Random(seed);
            var task = RandomTasks.Of(chance, 9, oneTrack);
            var places = TimetableSearch.Find(task, (ulong)seed, 100).Places;
            var pinned = task with
            {
                Submissions =
                [
                    .. task.Submissions.Select(
                        (submission, at) => chance.Next(3) == 0 ? submission with { Fixed = places[at] } : submission
                    ),
                ],
            };
            var found = TimetableSearch.Find(pinned, (ulong)seed + 1, 2_000);
            foreach (var (at, submission) in pinned.Submissions.Index())
            {
                if (submission.Fixed is not null)
                    found.Places[at].ShouldBe(submission.Fixed, $"seed {seed}");
            }
            found.Faults.ShouldNotContain(fault =>
                fault.Kind != TimetableFaultKind.Unplaced && fault.Submission != null && fault.Kind != TimetableFaultKind.TooLong
            );
        }
    }

    [Fact]
    public void A_search_with_one_seed_and_number_of_steps_finds_one_timetable()
    {
        var task = RandomTasks.Of(new Random(4), 9, false) with { Penalties = [new(TimetablePart.SubmissionRoom, 0, 0, 1)] };
        var (one, again, other) = (
            TimetableSearch.Find(task, 1, 3_000),
            TimetableSearch.Find(task, 1, 3_000),
            TimetableSearch.Find(task, 2, 3_000)
        );
        again.Places.ShouldBe(one.Places);
        other.Places.ShouldNotBe(one.Places);
    }

    [Fact]
    public void A_search_that_is_stopped_returns_what_it_has()
    {
        // Two talks of one speaker in one slot: the cost is never 0, so that nothing but the token ends the search.
        var task = new TimetableTask(
            [new("morning", 1)],
            ["hall", "studio"],
            [],
            [new("A"), new("B")],
            [new(TimetablePart.SpeakerSlot, 0, 1, 1)]
        );
        TimetableSearch.Find(task, 1, long.MaxValue, new CancellationToken(canceled: true)).Faults.ShouldBeEmpty();
        using var later = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        TimetableSearch.Find(task, 1, long.MaxValue, later.Token).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Too_few_slots_are_named_and_the_other_submissions_are_placed()
    {
        var task = new TimetableTask([new("morning", 2)], ["hall"], [], [new("A"), new("B"), new("C"), new("D", 3)], []);
        var found = TimetableSearch.Find(task, 1, 1_000);
        found
            .Faults.Select(fault => fault.Kind)
            .ShouldBe([
                TimetableFaultKind.TooLong,
                TimetableFaultKind.TooFewSlots,
                TimetableFaultKind.Unplaced,
                TimetableFaultKind.Unplaced,
            ]);
        found.Faults[1].Sentence.ShouldBe("The submissions take 6 slots; there are 2.");
        found.Places.Count(place => place is not null).ShouldBe(2);
    }

    [Fact]
    public void Too_few_blocks_for_the_tracks_are_named()
    {
        var task = new TimetableTask([new("morning", 2)], ["hall"], ["bikes", "bread"], [new("A", 1, 0), new("B", 1, 1)], [])
        {
            OneTrackPerBlock = true,
        };
        TimetableSearch
            .Find(task, 1, 1_000)
            .Faults.Select(fault => fault.Kind)
            .ShouldBe([TimetableFaultKind.TooFewBlocks, TimetableFaultKind.Unplaced]);
    }

    [Fact]
    public void Lengths_that_do_not_pack_leave_a_submission_without_a_place()
    {
        var task = new TimetableTask([new("morning", 3), new("noon", 3)], ["hall"], [], [new("A", 2), new("B", 2), new("C", 2)], []);
        TimetableSearch.Find(task, 1, 1_000).Faults.Select(fault => fault.Kind).ShouldBe([TimetableFaultKind.Unplaced]);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_malformed_task_is_named_and_not_searched(TimetableFaultKind kind, TimetableTask task)
    {
        var found = TimetableSearch.Find(task, 1, 10);
        found.Faults.ShouldNotBeEmpty();
        found.Faults.ShouldAllBe(fault => fault.Kind == kind);
        found.Places.ShouldAllBe(place => place == null);
    }

    public static TheoryData<TimetableFaultKind, TimetableTask> Malformed()
    {
        var task = new TimetableTask([new("morning", 2)], ["hall"], ["bikes"], [new("A", 1, 0), new("B")], []);
        return new()
        {
            { TimetableFaultKind.WrongNumber, task with { Sessions = [new("morning", 0)] } },
            { TimetableFaultKind.WrongNumber, task with { Submissions = [new("A", 0), new("B", 1, 0, -1)] } },
            { TimetableFaultKind.UnknownReference, task with { Submissions = [new("A", 1, 1)] } },
            { TimetableFaultKind.UnknownReference, task with { Closed = [(0, 1)] } },
            { TimetableFaultKind.UnknownReference, task with { Penalties = [new(TimetablePart.SubmissionRoom, 2, 0, 1)] } },
            { TimetableFaultKind.UnknownReference, task with { Penalties = [new(TimetablePart.Order, 0, 0, 1)] } },
            { TimetableFaultKind.UnknownReference, task with { Penalties = [new(TimetablePart.SpeakerSlot, 1, 1, 1)] } },
            { TimetableFaultKind.WrongCost, task with { Penalties = [new(TimetablePart.SubmissionRoom, 0, 0, -1)] } },
            { TimetableFaultKind.WrongCost, task with { ScatteredTracksCost = -1 } },
            { TimetableFaultKind.NoTrack, task with { OneTrackPerBlock = true } },
            { TimetableFaultKind.WrongFixed, task with { Submissions = [new("A", Fixed: new(0, 0, 1)), new("B", Fixed: new(0, 0, 1))] } },
            { TimetableFaultKind.WrongFixed, task with { Submissions = [new("A", 2, Fixed: new(0, 0, 1))] } },
        };
    }

    [Fact]
    public void A_conference_without_submissions_rooms_or_sessions_is_no_error()
    {
        TimetableSearch.Find(new([], [], [], [], []), 1, 100).Faults.ShouldBeEmpty();
        TimetableSearch
            .Find(new([], [], [], [new("A")], []), 1, 100)
            .Faults.Select(fault => fault.Kind)
            .ShouldBe([TimetableFaultKind.TooLong, TimetableFaultKind.TooFewSlots, TimetableFaultKind.Unplaced]);
    }
}
