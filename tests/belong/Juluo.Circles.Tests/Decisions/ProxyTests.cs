namespace Juluo.Circles.Tests;

public sealed class ProxyTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_holder_votes_for_themselves_and_for_others_and_each_has_a_receipt_of_its_own()
    {
        var village = await Village.Of(ground, 4);
        var decision = await village.Open(DecisionMethod.SimpleMajority, secret: true);
        await Good(village, decision, village.People[1], village.People[0]);
        var cast = await village.Cast(decision, village.People[0], "yes", null, village.People[0], village.People[1]);
        cast.Value.Receipts.Distinct().Count().ShouldBe(2);
        (await village.Cast(decision, village.People[1], "no")).Errors.Single().ShouldBe(new DecisionErrors.AlreadyVoted());
        (await village.Close(decision)).Counts.First(c => c.Choice == "yes").Ballots.ShouldBe(2);
    }

    [Fact] // seen to fail with the trigger with_proxy dropped
    public async Task Without_a_proxy_nobody_votes_for_another()
    {
        var village = await Village.Of(ground, 3);
        var decision = await village.Open(DecisionMethod.SimpleMajority);
        (await village.Cast(decision, village.People[0], "yes", null, village.People[1]))
            .Errors.Single()
            .ShouldBe(new DecisionErrors.NoProxy());
        (await village.Show(decision)).Voters.ShouldAllBe(v => v.CastBy == null);
    }

    [Fact]
    public async Task A_proxy_can_be_taken_back_until_it_is_used()
    {
        var village = await Village.Of(ground, 3);
        var decision = await village.Open(DecisionMethod.SimpleMajority);
        await Good(village, decision, village.People[1], village.People[0]);
        (await Revoke(village, decision, village.People[1])).Failed.ShouldBeFalse();
        (await village.Cast(decision, village.People[0], "yes", null, village.People[1]))
            .Errors.Single()
            .ShouldBe(new DecisionErrors.NoProxy());

        await Good(village, decision, village.People[1], village.People[0]);
        (await village.Cast(decision, village.People[0], "yes", null, village.People[1])).Failed.ShouldBeFalse();
        (await Revoke(village, decision, village.People[1])).Errors.Single().ShouldBe(new DecisionErrors.ProxyWasUsed());
    }

    [Fact] // seen to fail with the trigger within_limits dropped: all eight are given
    public async Task Nobody_holds_more_proxies_than_the_rule_allows_even_when_all_give_at_once()
    {
        var village = await Village.Of(ground, 9);
        var decision = await village.Open(DecisionMethod.SimpleMajority, proxies: 2);
        var given = await Task.WhenAll(village.People.Skip(1).Select(p => Give(village, decision, p, village.People[0])));
        given.Count(g => !g.Failed).ShouldBe(2);
        given.Where(g => g.Failed).ShouldAllBe(g => g.Errors[0] is DecisionErrors.HolderIsFull);
        (await village.Show(decision)).Voters.Count(v => v.Holder == village.People[0]).ShouldBe(2);
    }

    [Fact]
    public async Task A_proxy_goes_to_another_voter_and_while_the_ballot_is_open()
    {
        var village = await Village.Of(ground, 3);
        var decision = await village.Open(DecisionMethod.SimpleMajority);
        var outside = (await ground.Directory(village.Here, d => d.Add(Neighbourhood.Someone("外人"), default))).Value;
        (await Give(village, decision, village.People[1], outside)).Errors.Single().ShouldBe(new DecisionErrors.NotAHolder());
        (await Give(village, decision, village.People[1], village.People[1])).Errors.Single().ShouldBe(new DecisionErrors.NotAHolder());
        await village.Close(decision);
        (await Give(village, decision, village.People[1], village.People[0])).Errors.Single().ShouldBe(new DecisionErrors.NotOpen());
    }

    private static Task<Outcome<Done>> Give(Village village, DecisionId decision, PersonId giver, PersonId holder) =>
        village.Do<GiveProxy, GiveProxy.Input, Done>(giver, new(decision, holder));

    private static async Task Good(Village village, DecisionId decision, PersonId giver, PersonId holder) =>
        (await Give(village, decision, giver, holder)).Errors.ShouldBeEmpty();

    private static Task<Outcome<Done>> Revoke(Village village, DecisionId decision, PersonId giver) =>
        village.Do<RevokeProxy, RevokeProxy.Input, Done>(giver, new(decision));
}
