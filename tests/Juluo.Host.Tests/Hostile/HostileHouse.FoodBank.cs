namespace Juluo.Host.Tests;

/// <summary>Objects required for examples at the food bank.</summary>
public sealed partial class HostileHouse
{
    internal Task<Guid> FoodItem() => Made("/food-bank/items", Examples.FoodItem(0));

    internal Task<Guid> FoodDonation() => Made("/food-bank/donations", new { donor = $"Donor {Guid.CreateVersion7()}" });

    internal async Task<Guid> FoodLot() =>
        await Made($"/food-bank/donations/{await FoodDonation()}/lots", new { item = await FoodItem(), amount = 1000 });

    internal async Task<Guid> FoodDonor()
    {
        var donation = await FoodDonation();
        return await Houses.Database.Ask<Guid>("select donor_id from foodbank.donation where id = $1", donation);
    }

    internal Task<Guid> FoodCard() => Made("/food-bank/cards", new { adults = 2 });

    /// <summary>The number of a valid card.</summary>
    internal string FoodNumber { get; private set; } = "";

    internal async Task<Guid> Distribution()
    {
        var card = await FoodCard();
        FoodNumber = await Houses.Database.Ask<string>("select number from foodbank.card where id = $1", card) ?? "";
        return await Made("/food-bank/distributions", Examples.Distribution(Site, 0));
    }

    internal Guid LastFoodItem { get; private set; }

    internal string LastFoodItemName { get; private set; } = "";

    internal async Task<Guid> DonationWithItem()
    {
        LastFoodItem = await FoodItem();
        LastFoodItemName = "Rice 0";
        return await FoodDonation();
    }

    internal Guid LastSlot { get; private set; }

    internal async Task<Guid> OpenDistribution()
    {
        var id = await Distribution();
        await Do("update foodbank.distribution set opened_at = '2026-11-19' where id = $1", id);
        LastSlot = await Houses.Database.Ask<Guid>(
            "select id from foodbank.slot where distribution_id = $1 order by starts_at limit 1",
            id
        );
        return id;
    }

    internal async Task<Guid> ChosenDistribution()
    {
        var id = await OpenDistribution();
        await Do(
            """
            insert into foodbank.pick_up (community_id, distribution_id, card_id, slot_id, chosen_at, by_desk)
            select d.community_id, d.id, c.id, $2, '2026-11-19', true from foodbank.distribution d join foodbank.card c on c.community_id = d.community_id
            where d.id = $1 and c.number = $3
            """,
            id,
            LastSlot,
            FoodNumber
        );
        return id;
    }

    internal async Task<Guid> SharedDistribution()
    {
        var id = await OpenDistribution();
        await Do("update foodbank.distribution set shared_at = '2026-11-19' where id = $1", id);
        return id;
    }
}
