namespace Juluo.FoodBank;

/// <summary>Resolves the caller's card: by the typed number, else the one remembered by this browser.</summary>
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
