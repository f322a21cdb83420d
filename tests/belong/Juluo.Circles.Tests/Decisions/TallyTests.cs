using FsCheck;
using FsCheck.Fluent;
using Tally = Juluo.Circles.Tally;

namespace Juluo.Circles.Tests;

public sealed class TallyTests
{
    // yes, no, abstain of ten who can vote
    [Theory]
    [InlineData(DecisionMethod.SimpleMajority, 3, 2, 0, DecisionOutcome.Passed)]
    [InlineData(DecisionMethod.SimpleMajority, 3, 3, 4, DecisionOutcome.NotPassed)]
    [InlineData(DecisionMethod.SimpleMajority, 0, 0, 6, DecisionOutcome.NotPassed)]
    [InlineData(DecisionMethod.AbsoluteMajority, 5, 0, 0, DecisionOutcome.NotPassed)]
    [InlineData(DecisionMethod.AbsoluteMajority, 6, 4, 0, DecisionOutcome.Passed)]
    [InlineData(DecisionMethod.TwoThirds, 4, 2, 0, DecisionOutcome.Passed)]
    [InlineData(DecisionMethod.TwoThirds, 5, 3, 2, DecisionOutcome.NotPassed)]
    [InlineData(DecisionMethod.TwoThirds, 0, 0, 5, DecisionOutcome.NotPassed)]
    [InlineData(DecisionMethod.SimpleMajority, 4, 0, 0, DecisionOutcome.NoQuorum)]
    [InlineData(DecisionMethod.SimpleMajority, 1, 0, 4, DecisionOutcome.Passed)]
    public void Majorities_are_what_the_books_say_with_half_as_the_quorum(
        DecisionMethod method,
        int yes,
        int no,
        int abstain,
        DecisionOutcome outcome
    ) => Of(method, 50, 10, [.. Several("yes", yes), .. Several("no", no), .. Several("abstain", abstain)]).Outcome.ShouldBe(outcome);

    [Fact]
    public void Nothing_is_decided_when_nobody_votes_even_without_a_quorum() =>
        Of(DecisionMethod.Consent, 0, 3, []).Outcome.ShouldBe(DecisionOutcome.NoQuorum);

    [Fact]
    public void Two_choices_that_come_first_are_tied()
    {
        Of(DecisionMethod.OneChoice, 0, 4, [.. Several("1", 2), .. Several("3", 2)]).Outcome.ShouldBe(DecisionOutcome.Tied);
        var won = Of(DecisionMethod.OneChoice, 0, 6, [.. Several("1", 1), .. Several("3", 2), .. Several("abstain", 3)]);
        (won.Outcome, won.Chosen).ShouldBe((DecisionOutcome.Passed, "3"));
    }

    [Fact]
    public void Every_ballot_is_counted_once_whatever_their_order() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(byte Choice, PositiveInt Weight)[]>(),
                cast =>
                {
                    var possible = Tally.Choices(DecisionMethod.OneChoice, 3);
                    var ballots = cast.Select(c => (possible[c.Choice % 4], (long)c.Weight.Get)).ToList();
                    var total = ballots.Sum(b => b.Item2);
                    var one = Tally.Of(DecisionMethod.OneChoice, 20, ballots.Count, total, possible, ballots, 0);
                    ballots.Reverse();
                    var other = Tally.Of(DecisionMethod.OneChoice, 20, ballots.Count, total, possible, ballots, 0);
                    return one.Counts.Sum(c => c.Weight) == total
                        && one.Counts.Sum(c => c.Ballots) == ballots.Count
                        && one.Counts.SequenceEqual(other.Counts)
                        && one.Outcome == other.Outcome
                        && one.Chosen == other.Chosen;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_receipt_is_read_as_people_type_it()
    {
        var receipt = Receipt.New();
        Receipt.Read(Receipt.Shown(receipt).ToLowerInvariant().Replace('0', 'o').Replace('1', 'l')).ShouldBe(receipt);
        Receipt.Read(null).ShouldBe("");
    }

    private static IEnumerable<(string, long)> Several(string choice, int times) => Enumerable.Repeat((choice, 1L), times);

    private static DecisionResult Of(DecisionMethod method, int quorum, int eligible, (string, long)[] ballots) =>
        Tally.Of(method, quorum, eligible, eligible, Tally.Choices(method, 3), ballots, 0);
}
