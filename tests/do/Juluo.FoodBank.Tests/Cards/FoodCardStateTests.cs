using System.Text;
using System.Text.Json;

namespace Juluo.FoodBank.Tests;

/// <summary>Cards, and the stored data about a household.</summary>
public sealed class FoodCardStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public void A_reference_cannot_be_guessed_without_the_key_and_is_the_same_however_it_is_typed()
    {
        var (key, other) = (Encoding.UTF8.GetBytes("one key"), Encoding.UTF8.GetBytes("another"));
        FoodCardStore.Digest("A-1187", key).ShouldBe(FoodCardStore.Digest(" ａ-1187 ", key));
        FoodCardStore.Digest("A-1187", key).ShouldNotBe(FoodCardStore.Digest("A-1187", other));
        FoodCardStore.Digest("A-1187", key).ShouldNotBe(FoodCardStore.Digest("A-1188", key));
    }

    [Fact]
    public void A_household_has_an_adult_and_what_it_says_is_among_what_is_offered() =>
        new FoodCardForm(0, 31, [(Contained)99], "tlh")
            .Check(default)
            .OfType<Invalid>()
            .Select(e => e.At)
            .ShouldBe(["adults", "children", "avoids", "language"]);

    [Fact]
    public async Task A_card_is_withdrawn_once_and_made_good_once()
    {
        var pantry = await Pantry.Of(ground);
        var card = await pantry.Card();
        (await pantry.Try<RestoreFoodCard, RestoreFoodCard.Input, Done>(new(card)))
            .Errors.Single()
            .ShouldBeOfType<CardErrors.NotWithdrawn>();
        await pantry.Run<WithdrawFoodCard, WithdrawFoodCard.Input, Done>(new(card));
        (await pantry.Try<WithdrawFoodCard, WithdrawFoodCard.Input, Done>(new(card)))
            .Errors.Single()
            .ShouldBeOfType<CardErrors.WithdrawnAlready>();
        var list = await pantry.Run<ListFoodCards, Nothing, ListFoodCards.Output>(new());
        (list.Good, list.People, list.Cards.Count).ShouldBe((0, 0, 1));
    }

    [Fact]
    public async Task A_number_is_of_one_card_for_ever()
    {
        var pantry = await Pantry.Of(ground);
        var (card, other) = (await pantry.Card(), await pantry.Card());
        await pantry.Run<WithdrawFoodCard, WithdrawFoodCard.Input, Done>(new(card));
        (
            await pantry.Refused(
                "update foodbank.card set number = $2 where community_id = $1 and id = $3",
                await pantry.NumberOf(card),
                other.Value
            )
        ).ShouldBe("one_card_of_a_number");
    }

    [Fact]
    public async Task The_desk_finds_a_card_by_its_number_also_when_it_was_withdrawn_and_no_answer_has_the_digest()
    {
        var pantry = await Pantry.Of(ground);
        var card = await pantry.Card(2, 1, "A-1187", Contained.Pork);
        var number = await pantry.NumberOf(card);
        await pantry.Run<WithdrawFoodCard, WithdrawFoodCard.Input, Done>(new(card));
        (await pantry.Run<FindFoodCard, FindFoodCard.Input, FindFoodCard.Output>(new(CardNumber.Shown(number)))).Id.ShouldBe(card);
        (await pantry.Try<FindFoodCard, FindFoodCard.Input, FindFoodCard.Output>(new(CardNumber.New())))
            .Errors.Single()
            .ShouldBeOfType<CardErrors.NotGood>();
        var json = JsonSerializer.Serialize(await pantry.Run<ListFoodCards, Nothing, ListFoodCards.Output>(new()), Json.Options);
        json.ShouldNotContain("digest", Shouldly.Case.Insensitive);
        json.ShouldNotContain("issuedBy", Shouldly.Case.Insensitive);
    }

    [Fact]
    public async Task A_parcel_that_is_made_up_stays_as_it_is_when_the_household_changes()
    {
        var pantry = await Pantry.Of(ground);
        await pantry.Lot(await pantry.Item("白米"), 20);
        var (day, card) = (await pantry.Saturday(), await pantry.Card(2));
        await pantry.Choose(day, card);
        await pantry.MakeParcels(day);
        await pantry.Run<ChangeFoodCard, ChangeFoodCard.Input, Done>(new(card) { Adults = 5, Language = "vi" });
        (await pantry.Parcel(day, card)).Portions.Sum(p => p.Units).ShouldBe(2);
        await pantry.Run<UnpackParcels, UnpackParcels.Input, Done>(new(day));
        await pantry.MakeParcels(day);
        var parcel = await pantry.Parcel(day, card);
        (parcel.Portions.Sum(p => p.Units), parcel.PickUp.Card.Language).ShouldBe((5, "vi"));
    }
}
