namespace Juluo.Rules.Tests;

public sealed class RuleTypeTests
{
    private static readonly RuleType[] All =
    [
        RuleType.YesNo,
        RuleType.Date,
        RuleType.Text,
        RuleType.AnyNumber,
        RuleType.Number(Unit.None),
        RuleType.Number(Unit.Parse("USD/month")!),
        RuleType.Choice(["a", "b"]),
        RuleType.Choice(["b", "a"]),
        RuleType.Choice(["a", "b", "c"]),
    ];

    [Fact]
    public void A_type_is_that_of_the_same_kind_unit_and_options()
    {
        for (var i = 0; i < All.Length; i++)
        {
            All.Count(t => t.Equals(All[i])).ShouldBe(1, All[i].ToString());
            All[i].Equals(null).ShouldBeFalse();
        }

        RuleType.Choice(["a", "b"]).ShouldBe(All[6]);
        RuleType.Choice(["a", "b"]).GetHashCode().ShouldBe(All[6].GetHashCode());
        RuleType.Number(Unit.Parse("USD/month")!).GetHashCode().ShouldBe(All[5].GetHashCode());
    }

    [Fact]
    public void A_bare_number_takes_the_unit_beside_it_and_nothing_else_fits_another()
    {
        for (var i = 0; i < All.Length; i++)
        {
            for (var j = 0; j < All.Length; j++)
            {
                var numbers = All[i].Kind == Kind.Number && All[j].Kind == Kind.Number && (i == 3 || j == 3);
                All[i].Fits(All[j]).ShouldBe(i == j || numbers, $"{All[i]} and {All[j]}");
            }
        }
    }
}
