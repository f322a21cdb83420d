namespace Juluo.FoodBank;

/// <summary>POST /food-bank/own-card/removal — forgets the card remembered by this browser, for shared phones.</summary>
[Post("/food-bank/own-card/removal", Requires.Nothing, Form = typeof(ShowFoodBank), Say = "foodbank.card.forgotten")]
internal sealed class ForgetCard(FoodCardCookie cookie) : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        cookie.Forget();
        return Task.FromResult<Outcome<Done>>(Done.It);
    }
}
