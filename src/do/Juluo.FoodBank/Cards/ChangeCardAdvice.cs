namespace Juluo.FoodBank;

/// <summary>POST /food-bank/card-advice — sets the advice on how to get a card; without advice, visitors are sent to the desk.</summary>
[Post(
    "/food-bank/card-advice",
    FoodBankRights.Manage,
    Form = typeof(ListFoodCards),
    Changes = typeof(ListFoodCards),
    Say = "foodbank.saved"
)]
internal sealed class ChangeCardAdvice(UnitOfWork work, DigestKey key) : Slice<ChangeCardAdvice.Input, Done>
{
    public sealed record Input([Length(CardAdvice.MostZh, Lines = true, MostEn = CardAdvice.MostEn)] LocalizedText? Text = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        await new PlanStore(work).Advise(input.Text, key.New, stop);
        return Done.It;
    }
}
