namespace Juluo.FoodBank.Tests;

public sealed class ParcelPlanTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public void A_household_gets_units_by_its_size_rounded_and_at_least_one_of_what_there_is_at_all()
    {
        var plan = new ParcelPlan(
            new Dictionary<FoodKind, int>
            {
                [FoodKind.Staple] = 15,
                [FoodKind.Pantry] = 1,
                [FoodKind.Baby] = 0,
            },
            60,
            60
        );
        Units(FoodKind.Staple, 1, 0).ShouldBe(2, "one and a half");
        Units(FoodKind.Staple, 2, 1).ShouldBe(4, "1.5 × 2.6 is 3.9");
        Units(FoodKind.Pantry, 1, 0).ShouldBe(1);
        Units(FoodKind.Baby, 9, 9).ShouldBe(0);
        Units(FoodKind.Fruit, 9, 9).ShouldBe(0, "the plan does not have it");

        int Units(FoodKind kind, int adults, int children) => plan.Units(kind, plan.Weight(adults, children));
    }

    [Fact]
    public void A_larger_household_never_gets_less()
    {
        foreach (var percent in new[] { 10, 33, 60, 100 })
        foreach (var tenths in new[] { 1, 7, 15, 500 })
        {
            var plan = new ParcelPlan(new Dictionary<FoodKind, int> { [FoodKind.Staple] = tenths }, percent, 60);
            for (var adults = 1; adults < 30; adults++)
            for (var children = 0; children < 30; children++)
            {
                Units(adults + 1, children).ShouldBeGreaterThanOrEqualTo(Units(adults, children));
                Units(adults, children + 1).ShouldBeGreaterThanOrEqualTo(Units(adults, children));
                Units(adults + 1, children)
                    .ShouldBeGreaterThanOrEqualTo(Units(adults, children + 1), "a child counts no more than an adult");
            }

            int Units(int adults, int children) => plan.Units(FoodKind.Staple, plan.Weight(adults, children));
        }
    }

    [Fact]
    public async Task Amounts_are_kept_to_a_tenth_and_what_is_no_amount_is_refused_where_it_was_typed()
    {
        var pantry = await Pantry.Of(ground);
        await pantry.Run<ChangeParcelPlan, ChangeParcelPlan.Input, Done>(new("1,5", "0.3", "50"));
        var plan = (await pantry.Run<ShowParcelPlan, Nothing, ShowParcelPlan.Output>(new())).Plan;
        (
            plan.Tenths[FoodKind.Staple],
            plan.Tenths[FoodKind.Protein],
            plan.Tenths[FoodKind.Vegetable],
            plan.Tenths[FoodKind.Fruit]
        ).ShouldBe((15, 3, 500, 0));
        (await pantry.Try<ChangeParcelPlan, ChangeParcelPlan.Input, Done>(new("1.25", "-1", "50.1", "two", ChildPercent: 9, KeepDays: 366)))
            .Errors.OfType<Invalid>()
            .Select(e => e.At)
            .ShouldBe(["staple", "protein", "vegetable", "fruit", "childPercent", "keepDays"]);
        (await pantry.Run<ShowParcelPlan, Nothing, ShowParcelPlan.Output>(new())).Plan.Tenths.ShouldBe(plan.Tenths, "all or none");
    }

    [Fact]
    public async Task Of_two_who_issue_the_first_cards_at_once_both_have_the_same_key()
    {
        var pantry = await Pantry.Of(ground);
        var issued = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    Task.Run(() =>
                        pantry.Try<IssueFoodCard, IssueFoodCard.Input, Created<FoodCardId>>(new(Reference: $"A-{i / 2}") { Adults = 1 })
                    )
                )
        );
        issued.Count(i => !i.Failed).ShouldBe(3);
        issued.Where(i => i.Failed).SelectMany(i => i.Errors).ShouldAllBe(e => e is CardErrors.ReferenceHasCard);
    }
}
