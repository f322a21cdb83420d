using Juluo.Networks.Statistics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.EventOutcomes.Tests;

public sealed class OutcomeTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Those_who_were_there_give_feedback_and_no_one_sees_a_single_answer()
    {
        var stage = await Aftermath.Of(ground, members: 7, there: 6);
        (await stage.Show(stage.People[0]))!.IsOpen.ShouldBeTrue();
        foreach (var person in stage.People.Take(4))
            await stage.Says(person, EventWorth.Yes, met: true);
        (await stage.Show(stage.People[6])).ShouldBeNull("four answers are too few to show");

        await stage.Says(stage.People[4], EventWorth.No);
        var verdict = (await stage.Show(stage.People[6]))!.Verdict!;
        (verdict.Answers, verdict.Worth, verdict.Partly, verdict.Asked, verdict.Met).ShouldBe((5, 4, 0, 4, 4));

        // One tap after the other: the second answer keeps the first.
        await stage.Says(stage.People[4], worth: null, met: false);
        (await stage.Show(stage.People[4]))!.Said.ShouldBe(new EventFeedback(EventWorth.No, false));
        (await stage.Form(stage.People[4])).Value.Said.ShouldBe(new EventFeedback(EventWorth.No, false));
    }

    [Fact]
    public async Task Feedback_is_refused_from_others_before_the_end_and_after_two_weeks()
    {
        var stage = await Aftermath.Of(ground, members: 3, there: 2);
        (await stage.Refuses(stage.People[2], EventWorth.Yes)).ShouldBeOfType<EventOutcomeErrors.WasNotThere>();
        (await stage.Form(stage.People[2])).Failed.ShouldBeTrue();
        (await stage.Refuses(stage.People[0], worth: null)).ShouldBeOfType<EventOutcomeErrors.NothingSaid>();
        stage.Pass(Duration.FromDays(15));
        (await stage.Refuses(stage.People[0], EventWorth.Yes)).ShouldBeOfType<EventOutcomeErrors.TooLate>();
        (await stage.Form(stage.People[0])).Value.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task A_person_who_is_erased_leaves_no_feedback()
    {
        var stage = await Aftermath.Of(ground, members: 2, there: 2);
        await stage.Says(stage.People[1], EventWorth.Partly);
        (await stage.Rows()).ShouldBe(1);
        await stage.Ground.Database.Do("delete from people.person where id = $1", stage.People[1].Value);
        (await stage.Rows()).ShouldBe(0);
    }

    // Seen to fail with dealings before the event counted as made there.
    [Fact]
    public void Pairs_are_counted_on_either_side_of_the_event()
    {
        var starts = Instant.FromUtc(2026, 6, 1, 18, 0);
        var of = Aftermath.Date(starts);
        PersonId[] p = [.. Enumerable.Range(0, 6).Select(_ => new PersonId(Guid.CreateVersion7()))];
        var outcome = EventOutcome.Of(
            of,
            6,
            [
                new(p[0], p[1], starts, null, null), // first together there
                new(p[0], p[2], starts - Duration.FromDays(40), starts + Duration.FromDays(3), null), // knew each other; helped afterwards
                new(p[0], p[3], starts, null, starts + Duration.FromDays(59)), // met there; worked together afterwards
                new(p[1], p[2], null, starts - Duration.FromDays(59), starts + Duration.FromDays(2)), // helped before
                new(p[1], p[3], null, starts - Duration.FromDays(61), null), // too long ago
                new(p[2], p[3], null, null, starts + Duration.FromDays(70)), // too late
            ],
            starts + Duration.FromDays(100)
        );
        outcome.ShouldBe(new EventOutcome(6, FirstMet: 2, Before: 1, After: 2, Days: 60));
        EventOutcome.Of(of, 6, [], starts + Duration.FromDays(10)).Days.ShouldBe(9);
    }

    [Fact]
    public async Task The_job_counts_pairs_whose_evidence_begins_at_the_event()
    {
        var stage = await Aftermath.Of(ground, members: 6, there: 6);
        var (a, b) = (stage.People[0], stage.People[1]);
        await stage.Evidence(a, b, InteractionKind.CoAttendance, stage.StartsAt);
        await stage.Evidence(a, b, InteractionKind.Help, stage.StartsAt + Duration.FromDays(1));
        stage.Pass(Duration.FromDays(3));
        await stage.Run<ComputeEventOutcomes>();
        (await stage.Show(stage.People[3]))!.Outcome.ShouldBe(new EventOutcome(6, 1, 0, 1, 3));

        // Another who withdraws consent is not counted the next day.
        await stage.Agree(b, agrees: false);
        await stage.Run<ComputeEventOutcomes>();
        (await stage.Show(stage.People[3]))!.Outcome.ShouldBe(new EventOutcome(5, 0, 0, 0, 3));
    }

    [Fact]
    public async Task An_effect_needs_enough_weeks_and_is_named_when_it_is_clear()
    {
        var stage = await Aftermath.Of(ground, members: 2, there: 2);
        var few = await stage.Effect();
        (few.SameWeek, few.NextWeek, few.Weeks.Count).ShouldBe((null, null, 0));

        await stage.Weeks(40, withEvent: w => w % 3 == 0, buzz: w => (w % 3 == 0 ? 0.6 : 0.4) + (0.001 * (w % 5)));
        var clear = await stage.Effect();
        clear.SameWeek!.IsClear.ShouldBeTrue();
        clear.SameWeek.Difference.ShouldBe(0.2, 0.02);
        clear.NextWeek!.Difference.ShouldBeLessThan(0);
        clear.Weeks.Count.ShouldBeInRange(39, 40);
    }
}
