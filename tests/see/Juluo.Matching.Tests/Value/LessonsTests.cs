using NodaTime;

namespace Juluo.Matching.Tests.Value;

/// <summary>Values learned from a community, and the prior expectations.</summary>
public sealed class LessonsTests
{
    private static readonly Signals Plain = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static readonly Signals Needed = Plain with { Need = 0.5, Mutual = 1 };
    private static readonly Signals Familiar = Plain with { Together = 1 };

    [Fact]
    public void Before_anything_was_answered_a_need_that_is_met_counts_and_company_does_not()
    {
        var nothing = new Lessons([]);
        nothing.Of(Needed).Agree.ShouldBeGreaterThan(nothing.Of(Plain).Agree);
        nothing.Of(Needed).Useful.ShouldBeGreaterThan(nothing.Of(Plain).Useful);
        nothing.Of(Familiar).Agree.ShouldBe(nothing.Of(Plain).Agree, 1e-12);
        nothing.Of(Plain).Agree.ShouldBeInRange(0.3, 0.5);
    }

    [Fact]
    public void Where_familiar_people_say_yes_and_needs_lead_nowhere_that_is_learnt()
    {
        var past = Enumerable
            .Range(0, 120)
            .SelectMany(k => new[] { new Lesson(Familiar, k % 10 != 0, k % 10 < 6), new Lesson(Needed, k % 10 == 0, k % 10 < 1) })
            .ToArray();
        var learnt = new Lessons(past);
        learnt.Of(Familiar).Agree.ShouldBe(0.9, 0.1);
        learnt.Of(Needed).Agree.ShouldBe(0.1, 0.1);
        learnt.Of(Familiar).Useful.ShouldBe(0.6, 0.1);
        learnt.Of(Needed).Useful.ShouldBe(0.1, 0.1);
    }

    [Fact]
    public void A_handful_of_answers_moves_little()
    {
        var few = new Lessons([new(Needed, false, null), new(Needed, false, null)]);
        var nothing = new Lessons([]);
        few.Of(Needed).Agree.ShouldBeInRange(nothing.Of(Needed).Agree - 0.2, nothing.Of(Needed).Agree);
        few.Of(Needed).Useful.ShouldBe(nothing.Of(Needed).Useful, 1e-12);
    }

    [Fact]
    public void What_does_not_agree_to_count_gives_no_signal_of_evidence()
    {
        var scene = Town.Of(
            SampleCommunity.Make(new(SamplePreset.Laneside, 7, 120, new LocalDate(2026, 6, 1), 60)),
            counts: p => p.Number % 3 != 0
        );
        var pairs = Enumerable.Range(1, 40).Select(k => (A: 0, B: k)).ToArray();
        var worths = Allocation.Value(scene).Of(pairs, default);
        scene.People[0].Counted.ShouldBeFalse();
        worths.ShouldAllBe(w => w.Signals.Together == 0 && w.Signals.Common == 0 && w.Signals.Standing == 0 && w.Signals.Nearness == 0);
        worths.ShouldContain(w => w.Signals.Need > -0.5, "what they wrote counts all the same");
    }
}
