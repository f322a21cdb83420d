namespace Juluo.FoodBank.Tests;

public sealed class CardAdviceTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // before: visitors read that a card is needed, and nowhere how to get one
    public async Task Visitors_read_how_to_get_a_card_until_it_is_taken_back()
    {
        var pantry = await Pantry.Of(ground);
        (await Read(pantry)).ShouldBeNull();
        await Say(pantry, new("平日下午到櫃台辦，帶健保卡。", "Ask at the desk on weekday afternoons."));
        (await Read(pantry))!.Said.ShouldBe(("平日下午到櫃台辦，帶健保卡。", "Ask at the desk on weekday afternoons."));

        // The plan of parcels is stored in the same row.
        await pantry.Run<ChangeParcelPlan, ChangeParcelPlan.Input, Done>(new("2", KeepDays: 30));
        (await Read(pantry)).ShouldNotBeNull();
        await Say(pantry, new(" "));
        (await Read(pantry)).ShouldBeNull();
        (await pantry.Run<ShowParcelPlan, Nothing, ShowParcelPlan.Output>(new())).Plan.KeepDays.ShouldBe(30);
    }

    [Fact]
    public async Task What_is_too_long_is_refused_where_it_was_typed()
    {
        var pantry = await Pantry.Of(ground);
        var refused = await pantry.Try<ChangeCardAdvice, ChangeCardAdvice.Input, Done>(
            new(new LocalizedText("到櫃台", new string('a', CardAdvice.MostEn + 1)))
        );
        refused.Errors.Single().ShouldBeAssignableTo<Invalid>()!.At.ShouldBe("text.en");
    }

    private static Task<Done> Say(Pantry pantry, LocalizedText text) =>
        pantry.Run<ChangeCardAdvice, ChangeCardAdvice.Input, Done>(new(text));

    private static async Task<LocalizedText?> Read(Pantry pantry) =>
        (await pantry.Good<ShowFoodBank, Nothing, ShowFoodBank.Output>(null, new())).Advice;
}
