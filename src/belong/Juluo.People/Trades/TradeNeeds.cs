namespace Juluo.People;

internal static class TradeNeeds
{
    public const string Edit = "people.trades";
}
