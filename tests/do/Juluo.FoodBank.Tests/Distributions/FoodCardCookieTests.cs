using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.FoodBank.Tests;

/// <summary>The card that a phone has shown.</summary>
public sealed class FoodCardCookieTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly FoodCardId Card = new(Guid.CreateVersion7());

    private readonly EphemeralDataProtectionProvider keys = new();

    [Fact]
    public void A_phone_keeps_its_card_sealed_for_the_food_bank_alone_until_the_browser_is_closed()
    {
        var header = Kept(ground.Riverside.Id);
        header.ShouldNotContain($"{Card}");
        header.ShouldContain("httponly");
        header.ShouldContain("samesite=lax");
        header.ShouldContain("path=/food-bank");
        header.ShouldNotContain("expires", Shouldly.Case.Insensitive);
        header.ShouldNotContain("max-age", Shouldly.Case.Insensitive);
        Read(header, ground.Riverside.Id).ShouldBe(Card);
    }

    [Fact]
    public void It_is_no_card_of_another_community_and_none_that_someone_wrote_themselves()
    {
        var header = Kept(ground.Riverside.Id);
        Read(header, ground.Hillside.Id).ShouldBeNull();
        Read("food-card=" + Uri.EscapeDataString($"{{\"community\":\"{ground.Riverside.Id}\",\"card\":\"{Card}\"}}"), ground.Riverside.Id)
            .ShouldBeNull();
        Read("food-card=", ground.Riverside.Id).ShouldBeNull();
    }

    [Fact]
    public async Task A_card_that_was_withdrawn_is_not_taken_from_the_phone()
    {
        var pantry = await Pantry.Of(ground);
        var card = await pantry.Card();
        (await Own(null)).Value.Id.ShouldBe(card);
        var other = await pantry.Card();
        (await Own(await pantry.NumberOf(other))).Value.Id.ShouldBe(other, "what is typed goes before");
        await pantry.Run<WithdrawFoodCard, WithdrawFoodCard.Input, Done>(new(card));
        (await Own(null)).Errors.Single().ShouldBe(new Missing("number"));

        Task<Outcome<FoodCard>> Own(string? number)
        {
            var http = new DefaultHttpContext();
            http.Request.Headers.Cookie = Kept(pantry.Here.Id, card).Split(';')[0];
            return ground.In(
                pantry.Here,
                s =>
                    OwnCard.Of(
                        number,
                        Caller.Visitor(pantry.Here, Languages.English),
                        new(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()),
                        new(new HttpContextAccessor { HttpContext = http }, keys),
                        default
                    )
            );
        }
    }

    private string Kept(CommunityId here, FoodCardId? card = null)
    {
        var http = new DefaultHttpContext();
        new FoodCardCookie(new HttpContextAccessor { HttpContext = http }, keys).Keep(here, card ?? Card);
        return $"{http.Response.Headers.SetCookie}";
    }

    private FoodCardId? Read(string cookie, CommunityId here)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = cookie.Split(';')[0];
        return new FoodCardCookie(new HttpContextAccessor { HttpContext = http }, keys).Read(here);
    }
}
