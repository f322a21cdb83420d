namespace Juluo.Circles.Tests;

/// <summary>It is known who has voted, but no table and no page reveals what they chose.</summary>
public sealed class SecretBallotTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Nothing_in_the_database_leads_from_a_person_to_their_ballot()
    {
        var village = await Village.Of(ground, 8);
        var decision = await village.Open(DecisionMethod.SimpleMajority, secret: true);
        foreach (var (i, person) in village.People.Index())
            await village.Cast(decision, person, i % 2 == 0 ? "yes" : "no");
        await village.Close(decision);

        // Ballots are published in the order of random receipts, by one transaction, and the box is empty.
        // A place is assigned at insertion, so the order of places is the order of writing. The position of a row on disk
        // also depends on the free space that other rows left.
        var of = "from circles.ballot where decision_id = $1";
        (await ground.Database.Ask<long>($"select count(*) {of} and person_id is null", decision.Value)).ShouldBe(8);
        (await ground.Database.Ask<long>($"select count(distinct xmin::text) {of}", decision.Value)).ShouldBe(1);
        (
            await ground.Database.Ask<bool>(
                $"select array_agg(receipt order by place) = array_agg(receipt order by receipt collate \"C\") {of}",
                decision.Value
            )
        ).ShouldBeTrue();
        (await ground.Database.Ask<long>("select count(*) from circles.ballot_box where decision_id = $1", decision.Value)).ShouldBe(0);
        // No row that the closing wrote shares its transaction with one of the turnout.
        (
            await ground.Database.Ask<long>(
                "select count(*) from circles.turnout t join circles.ballot b on b.decision_id = t.decision_id and b.xmin::text = t.xmin::text where t.decision_id = $1",
                decision.Value
            )
        ).ShouldBe(0);
    }

    [Fact]
    public async Task Turnout_and_box_hold_no_time_and_keys_that_are_random()
    {
        (
            await ground.Database.Ask<long>(
                "select count(*) from information_schema.columns where table_schema = 'circles' and table_name in ('turnout', 'ballot_box', 'ballot') and data_type like 'timestamp%'"
            )
        ).ShouldBe(0);
        var village = await Village.Of(ground, 3);
        var decision = await village.Open(DecisionMethod.SimpleMajority, secret: true);
        await village.Cast(decision, village.People[0], "yes");
        // The version of a UUID is its thirteenth digit: 4 is random, 7 is ordered by time.
        (
            await ground.Database.Ask<string>(
                "select substr(id::text, 15, 1) from circles.ballot_box where decision_id = $1",
                decision.Value
            )
        ).ShouldBe("4");
    }

    [Fact]
    public async Task While_it_is_open_nobody_sees_a_ballot_and_a_receipt_is_answered_only_by_that_it_is_there()
    {
        var village = await Village.Of(ground, 3);
        var decision = await village.Open(DecisionMethod.SimpleMajority, secret: true);
        var receipt = (await village.Cast(decision, village.People[1], "no")).Value.Receipts.Single();
        var shown = await village.Show(decision, village.People[1]);
        shown.Ballots.ShouldBeEmpty();
        shown.Decision.Result.ShouldBeNull();
        shown.Voters.Count(v => v.CastBy is not null).ShouldBe(1);
        (await Check(village, decision, receipt.ToLowerInvariant())).Value.ShouldBe(new CheckReceipt.Output(receipt, null, null));
        (await Check(village, decision, "0000")).Errors.Single().ShouldBe(new DecisionErrors.ReceiptUnknown());

        await village.Close(decision);
        (await Check(village, decision, receipt)).Value.ShouldBe(new CheckReceipt.Output(receipt, 1, "No"));
    }

    [Fact]
    public async Task What_would_tell_who_voted_how_cannot_be_secret()
    {
        var village = await Village.Of(ground, 2, CircleKind.CoOperative, byShare: true);
        (
            await village.Do<ProposeDecision, ProposeDecision.Input, ProposeDecision.Output>(
                village.People[0],
                new(village.Circle)
                {
                    Title = "x",
                    Text = "y",
                    Method = DecisionMethod.SimpleMajority,
                    Secret = true,
                }
            )
        ).Errors.Single().ShouldBe(new DecisionErrors.WeightWouldTell());
        (
            await village.Do<ProposeDecision, ProposeDecision.Input, ProposeDecision.Output>(
                village.People[0],
                new(village.Circle)
                {
                    Title = "x",
                    Text = "y",
                    Method = DecisionMethod.Consent,
                    Secret = true,
                }
            )
        ).Errors.Single().ShouldBe(new DecisionErrors.ConsentIsOpen());
    }

    private static Task<Outcome<CheckReceipt.Output>> Check(Village village, DecisionId decision, string receipt) =>
        village.Do<CheckReceipt, CheckReceipt.Input, CheckReceipt.Output>(village.People[2], new(decision, receipt));
}
