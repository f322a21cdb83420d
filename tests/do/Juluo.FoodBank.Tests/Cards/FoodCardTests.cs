using Microsoft.Extensions.DependencyInjection;

namespace Juluo.FoodBank.Tests;

public sealed class FoodCardTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail without the index one_card_for_a_reference: several are issued
    public async Task One_reference_of_an_office_has_one_card_and_is_kept_nowhere()
    {
        var pantry = await Pantry.Of(ground);
        var issued = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(() =>
                        pantry.Try<IssueFoodCard, IssueFoodCard.Input, Created<FoodCardId>>(
                            new(IssuedHow.Referred, "社工 A-1187") { Adults = 2 }
                        )
                    )
                )
        );
        var good = issued.Single(i => !i.Failed).Value.Id;
        issued.Where(i => i.Failed).SelectMany(i => i.Errors).ShouldAllBe(e => e is CardErrors.ReferenceHasCard);
        (
            await pantry.Rows(work =>
                work.List<string>($"select to_jsonb(c)::text from foodbank.card c where community_id = {pantry.Here}", default)
            )
        ).ShouldAllBe(row => !row.Contains("1187"));

        await pantry.Run<WithdrawFoodCard, WithdrawFoodCard.Input, Done>(new(good));
        var second = await pantry.Card(2, 0, "社工　a-1187");
        (await pantry.Try<RestoreFoodCard, RestoreFoodCard.Input, Done>(new(good)))
            .Errors.Single()
            .ShouldBeOfType<CardErrors.ReferenceHasCard>();
        await pantry.Run<WithdrawFoodCard, WithdrawFoodCard.Input, Done>(new(second));
        await pantry.Run<RestoreFoodCard, RestoreFoodCard.Input, Done>(new(good));
    }

    [Fact]
    public async Task An_unknown_number_and_a_withdrawn_one_look_the_same_to_those_who_try()
    {
        var pantry = await Pantry.Of(ground);
        var (card, day) = (await pantry.Card(), await pantry.Saturday());
        var (number, slot) = (await pantry.NumberOf(card), (await pantry.Slots(day))[0].Id);
        await pantry.Run<WithdrawFoodCard, WithdrawFoodCard.Input, Done>(new(card));
        var unknown = CardNumber.New();
        foreach (var tried in new[] { number, unknown })
            (await pantry.Bad<ChooseSlot, ChooseSlot.Input, Done>(null, new(day, tried, slot))).ShouldBeOfType<CardErrors.NotGood>();
        (await pantry.LookUp(day, number)).Errors.Single().ShouldBeOfType<ParcelErrors.CardWithdrawn>();
    }
}
