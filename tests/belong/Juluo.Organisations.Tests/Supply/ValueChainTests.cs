namespace Juluo.Organisations.Tests;

public sealed class ValueChainTests
{
    [Fact]
    public void A_chain_goes_from_where_things_begin_to_where_they_are_used_and_shows_its_gaps()
    {
        var (edit, print, bind, ship) = (One("編輯"), One("印刷"), One("裝訂", outside: true), One("物流"));
        var chain = ValueChain.Of(
            [edit, print, bind, ship],
            [Link(print, SupplyKind.BuysFrom, edit), Link(print, SupplyKind.MakesFor, bind), Link(ship, SupplyKind.Distributes, bind)]
        );
        chain.Stages.OrderBy(s => s.Layer).Select(s => s.Trade!.Name.Zh).ShouldBe(["編輯", "印刷", "裝訂", "物流"]);
        chain.Stages.Where(s => s.Gap).Select(s => s.Trade!.Name.Zh).ShouldBe(["裝訂"]);
        chain.Layers.ShouldBe(4);
    }

    [Fact]
    public void A_chain_that_closes_in_a_circle_has_layers_all_the_same()
    {
        var (paper, print, waste) = (One("紙"), One("印刷"), One("回收"));
        var chain = ValueChain.Of(
            [paper, print, waste],
            [Link(print, SupplyKind.BuysFrom, paper), Link(waste, SupplyKind.BuysFrom, print), Link(paper, SupplyKind.BuysFrom, waste)]
        );
        chain.Flows.Count.ShouldBe(3);
        chain.Stages.Select(s => s.Layer).ShouldBe([0, 1, 2], ignoreOrder: true);
        ValueChain.Of([], []).Layers.ShouldBe(0);
    }

    [Fact] // seen to fail with links within a industry drawn
    public void A_link_within_one_trade_is_no_way_of_the_chain()
    {
        var (one, ship) = (One("印刷"), One("物流"));
        var other = one with { Id = new(Guid.CreateVersion7()) };
        var chain = ValueChain.Of([one, other, ship], [Link(one, SupplyKind.BuysFrom, other), Link(ship, SupplyKind.Distributes, one)]);
        chain.Flows.Count.ShouldBe(1);
        chain.Stages.Single(s => s.Layer == 0).Here.Count.ShouldBe(2);
    }

    private static OrganisationCard One(string industry, bool outside = false) =>
        new(
            new(Guid.CreateVersion7()),
            industry + "行",
            null,
            OrganisationKind.Firm,
            new(new(Guid.CreateVersion7()), new(industry)),
            null,
            null,
            outside,
            0
        );

    private static SupplyStore.Link Link(OrganisationCard from, SupplyKind kind, OrganisationCard to) => new(from.Id, to.Id, kind, null);
}
