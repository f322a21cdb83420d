namespace Juluo.Journeys;

/// <summary>The food bank's pages for the people who work there, with the sample's data.</summary>
internal static class FoodBankScenery
{
    public static readonly string[] Pages =
    [
        "/food-bank",
        "/food-bank/stock",
        "/food-bank/stock?soon=7",
        "/food-bank/items",
        "/food-bank/items/{foodItem}",
        "/food-bank/lots/{foodLot}",
        "/food-bank/donations",
        "/food-bank/donations/{foodDonation}",
        "/food-bank/donors/{foodDonor}",
        "/food-bank/cards",
        "/food-bank/cards/{foodCard}",
        "/food-bank/plan",
        "/food-bank/volunteers",
        "/food-bank/distributions/new",
        "/food-bank/distributions/{distribution}",
        "/food-bank/distributions/{foodDay}",
        "/food-bank/distributions/{foodDay}/packing",
        "/food-bank/distributions/{foodDay}/desk",
        "/food-bank/distributions/{foodDay}/desk/{foodGiven}",
    ];

    public static async Task<IReadOnlyList<(string Key, string Value)>> Of(Lane lane)
    {
        return
        [
            ("distribution", await One("select id from foodbank.distribution where closed_at is null order by on_day limit 1")),
            ("foodDay", await One("select id from foodbank.distribution where closed_at is not null order by on_day limit 1")),
            ("foodGiven", await One("select card_id from foodbank.claim order by given_at, card_id limit 1")),
            ("foodItem", await One("select id from foodbank.item order by id limit 1")),
            ("foodLot", await One("select id from foodbank.lot where shelf > 0 order by id limit 1")),
            ("foodDonation", await One("select id from foodbank.donation where donor_id is not null order by id limit 1")),
            ("foodDonor", await One("select id from foodbank.donor order by id limit 1")),
            ("foodCard", await One("select id from foodbank.card order by id limit 1")),
        ];

        async Task<string> One(string sql) => $"{await lane.Database.Ask<Guid>(sql)}";
    }
}
