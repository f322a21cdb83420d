namespace Juluo.FoodBank;

/// <summary>Which card is meant: the one whose number was typed, else the one that this browser has shown.</summary>
internal static class OwnCard
{
    public static async Task<Outcome<FoodCard>> Of(
        string? number,
        Caller caller,
        FoodCardStore cards,
        FoodCardCookie cookie,
        CancellationToken stop
    ) =>
        FormText.Some(number) is null
        && cookie.Read(caller.Community.Id) is { } shown
        && await cards.Find(shown, stop) is { WithdrawnAt: null } card
            ? card
            : await cards.Good(number, stop);
}
