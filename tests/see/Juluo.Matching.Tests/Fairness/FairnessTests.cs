using NodaTime;

namespace Juluo.Matching.Tests.WhomIntroductionsReach;

public sealed class FairnessTests
{
    private static readonly LocalDate Today = new(2026, 11, 19);

    [Fact]
    public void It_says_who_was_reached_who_waits_longest_and_what_newcomers_had()
    {
        var found = Fairness.Of(
            [
                Member(400, 3, 30),
                Member(400, 50),
                Member(400, 20),
                Member(40, 10), // new
                Member(25), // new, and has waited for three whole weeks
                Member(400, 1),
            ],
            Today
        )!;
        (found.People, found.Introduced, found.LongestWait).ShouldBe((6, 5, 7));
        (found.Newcomers, found.NewcomersPart).ShouldBe((2 / 6.0, 1 / 6.0));
        found.Gini.ShouldBe(0.2778, 1e-4); // of 0, 1, 1, 1, 1 and 2
    }

    [Fact]
    public void Who_was_never_introduced_has_waited_since_they_joined_and_as_far_as_is_looked_back()
    {
        Fairness.Of([.. Enumerable.Repeat(Member(400), 5)], Today)!.LongestWait.ShouldBe(Fairness.Weeks);
        Fairness.Of([.. Enumerable.Repeat(Member(13), 5)], Today)!.LongestWait.ShouldBe(1);
        Fairness.Of([.. Enumerable.Repeat(Member(13), 5)], Today)!.NewcomersPart.ShouldBe(0);
    }

    [Fact]
    public void Of_four_people_nothing_is_said() => Fairness.Of([.. Enumerable.Repeat(Member(400), 4)], Today).ShouldBeNull();

    private static Fairness.Member Member(int joinedDaysAgo, params int[] introducedDaysAgo) =>
        new(Today.PlusDays(-joinedDaysAgo), [.. introducedDaysAgo.Select(days => Today.PlusDays(-days))]);
}
