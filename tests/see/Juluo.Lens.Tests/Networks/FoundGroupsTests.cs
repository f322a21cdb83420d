namespace Juluo.Lens.Tests;

public sealed class FoundGroupsTests
{
    [Fact] // seen to fail with groups of any size
    public void Groups_are_who_deals_with_each_other_and_four_people_are_none()
    {
        // Six, five and four people, each tied to all of their group; two ties lead from the six to the five.
        var ties = Among(0, 6).Concat(Among(6, 5)).Concat(Among(11, 4)).Append(new TieState(0, 6)).Append(new TieState(1, 6)).ToList();
        var groups = FoundGroups.Of(15, ties, Enumerable.Range(0, 15).ToDictionary(p => p, p => p));
        groups.Select(g => (g.People, g.Across)).ShouldBe([(6, 2), (5, 2)]);
        groups[0].Drawn.Take(2).ShouldBe([0, 1], "the best connected come first");
        groups[1].Drawn[0].ShouldBe(6);
    }

    [Fact]
    public void Who_is_not_drawn_is_counted_and_not_named()
    {
        var groups = FoundGroups.Of(6, [.. Among(0, 6)], new Dictionary<int, int> { [2] = 0, [4] = 1 });
        groups.ShouldHaveSingleItem().People.ShouldBe(6);
        groups[0].Drawn.ShouldBe([0, 1]);
    }

    [Fact]
    public void Without_ties_there_are_no_groups() => FoundGroups.Of(20, [], new Dictionary<int, int>()).ShouldBeEmpty();

    private static IEnumerable<TieState> Among(int first, int count) =>
        from a in Enumerable.Range(first, count)
        from b in Enumerable.Range(first, count)
        where a < b
        select new TieState(a, b);
}
