namespace Juluo.Sample;

/// <summary>A food bank of a sample: stock of several donors, numbered households, a past Saturday, and a coming one with bookable slots.</summary>
internal sealed class SampleFoodBank(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private static readonly (string Zh, string En, string Kind, string Unit, int Grams, string[] Contains)[] Items =
    [
        ("白米 2 公斤", "Rice 2 kg", "staple", "bag", 2000, []),
        ("麵條", "Noodles", "staple", "pack", 300, ["gluten"]),
        ("鮪魚罐頭", "Canned tuna", "protein", "can", 170, ["fish"]),
        ("鷹嘴豆罐頭", "Canned chickpeas", "protein", "can", 400, []),
        ("肉鬆", "Pork floss", "protein", "jar", 250, ["pork", "notHalal"]),
        ("高麗菜", "Cabbage", "vegetable", "piece", 1200, []),
        ("紅蘿蔔", "Carrots", "vegetable", "bag", 600, []),
        ("香蕉", "Bananas", "fruit", "bunch", 900, []),
        ("保久乳", "Long-life milk", "dairy", "carton", 1000, ["dairy"]),
        ("葵花油", "Sunflower oil", "pantry", "bottle", 900, []),
        ("衛生紙", "Tissues", "household", "pack", 500, []),
    ];

    private readonly Acting acting = new(services, sample, ids, stop);
    private readonly Dictionary<string, FoodItemId> items = new(StringComparer.Ordinal);

    /// <param name="runs">The operator of the community.</param>
    /// <param name="helps">A member who helps on Saturdays.</param>
    public async Task<bool> Make(PersonId runs, PersonId helps)
    {
        foreach (var (zh, en, kind, unit, grams, contains) in Items)
            items[en] = await acting.Make<FoodItemId>(
                runs,
                "/food-bank/items",
                ("name", new LocalizedText(zh, en)),
                ("kind", kind),
                ("unit", unit),
                ("grams", grams),
                ("contains", contains),
                ("graceDays", kind is "staple" or "pantry" ? 30 : 0)
            );
        var today = services.GetRequiredService<Clock>().Today(acting.Community.Zone);
        await Give(
            runs,
            "巷口超市 Lane Market",
            today.PlusDays(-9),
            today,
            [("Rice 2 kg", 40, 200, "A1"), ("Noodles", 30, 120, "A2"), ("Long-life milk", 36, 45, "A3")]
        );
        await Give(
            runs,
            "四季菜攤 Four Seasons Stall",
            today.PlusDays(-2),
            today,
            [("Cabbage", 24, 6, "冷藏 Fridge"), ("Carrots", 18, 12, "冷藏 Fridge"), ("Bananas", 14, 3, "B1")]
        );
        await Give(
            runs,
            "慈善會 Charity",
            today.PlusDays(-5),
            today,
            [
                ("Canned tuna", 26, 500, "A4"),
                ("Canned chickpeas", 30, 400, "A4"),
                ("Pork floss", 12, 90, "A4"),
                ("Sunflower oil", 20, 300, "A5"),
            ]
        );
        await Give(runs, null, today.PlusDays(-1), today, [("Tissues", 25, null, "B2")]);
        await acting.Post(runs, "/food-bank/volunteers", ("member", $"{helps}"));
        await acting.Post(
            runs,
            "/food-bank/card-advice",
            (
                "text",
                new LocalizedText(
                    "手頭緊的家戶都可以辦。平日 14:00–18:00 到櫃台，我們只問家裡幾個人、不吃什麼，不看證件，也不記姓名。",
                    "Any household that is short of money can have one. Come to the desk on weekdays, 14:00–18:00. We ask how many you are and what you do not eat. No papers, no name."
                )
            )
        );

        var cards = new List<string>();
        foreach (
            var (adults, children, language, avoids) in new (int, int, string, string[])[]
            {
                (1, 0, "zh-Hant", []),
                (2, 2, "zh-Hant", []),
                (2, 1, "vi", []),
                (1, 2, "id", ["pork", "alcohol", "notHalal"]),
                (2, 0, "zh-Hant", ["pork", "beef", "meat", "fish", "eggs", "alliums"]),
                (3, 1, "zh-Hant", []),
                (1, 0, "en", ["gluten"]),
                (2, 3, "zh-Hant", ["beef"]),
                (1, 1, "th", []),
            }
        )
        {
            var card = await acting.Make<FoodCardId>(
                runs,
                "/food-bank/cards",
                ("adults", adults),
                ("children", children),
                ("language", language),
                ("avoids", avoids),
                ("issuedHow", cards.Count % 3 == 0 ? "interview" : "referred"),
                ("reference", $"R-{cards.Count + 101}")
            );
            cards.Add(await Number(runs, card));
        }

        await Hold(runs, cards, today);
        var next = await Plan(runs, today.Next(NodaTime.IsoDayOfWeek.Saturday), "10:00", "13:00", 2);
        var slots = (await Answer(new ShowDistribution.Input(next), runs, Made<ShowDistribution>())).Slots;
        for (var i = 0; i < 6; i++)
            await acting.Post(runs, $"/food-bank/distributions/{next}/pick-ups", ("number", cards[i]), ("slot", slots[i / 2].Id));
        return true;
    }

    /// <summary>Holds a small distribution this morning, without slots; all households but the first come.</summary>
    private async Task Hold(PersonId runs, List<string> cards, NodaTime.LocalDate today)
    {
        var id = await Plan(runs, today, "08:00", "09:00", cards.Count);
        var at = $"/food-bank/distributions/{id}";
        await acting.Post(runs, $"{at}/parcels");
        foreach (var number in cards.Skip(1))
        {
            var card = (await acting.Post(runs, $"{at}/desk", ("number", number))).GetProperty("card").GetString();
            await acting.Post(runs, $"{at}/desk/{card}/claim");
        }

        await acting.Post(runs, $"{at}/closing");
    }

    private T Made<T>() => ActivatorUtilities.CreateInstance<T>(services);

    private async Task<TOutput> Answer<TInput, TOutput>(TInput input, PersonId runs, Slice<TInput, TOutput> slice)
        where TInput : notnull
        where TOutput : notnull => (await slice.Handle(input, acting.As(runs), stop)).Value;

    private async Task<string> Number(PersonId runs, FoodCardId card) =>
        (await Answer(new ShowFoodCard.Input(card), runs, Made<ShowFoodCard>())).Card.Number;

    private async Task<DistributionId> Plan(PersonId runs, NodaTime.LocalDate on, string from, string until, int walkIns)
    {
        var site = (await services.GetRequiredService<Sites>().All(stop)).First(s => s.ClosedAt is null);
        var id = await acting.Make<DistributionId>(
            runs,
            "/food-bank/distributions",
            ("site", site.Id),
            ("onDay", on),
            ("from", from),
            ("until", until),
            ("slotMinutes", 20),
            ("capacity", 4),
            ("walkIns", walkIns)
        );
        await acting.Post(runs, $"/food-bank/distributions/{id}/opening");
        return id;
    }

    private async Task Give(
        PersonId runs,
        string? donor,
        NodaTime.LocalDate on,
        NodaTime.LocalDate today,
        (string Item, int Units, int? Days, string Place)[] lines
    )
    {
        var id = await acting.Make<DonationId>(runs, "/food-bank/donations", ("donor", donor), ("onDay", on));
        foreach (var (item, units, days, place) in lines)
            await acting.Make<LotId>(
                runs,
                $"/food-bank/donations/{id}/lots",
                ("item", items[item]),
                ("amount", units),
                ("expiresOn", days is { } from ? today.PlusDays(from) : null),
                ("dateKind", days is <= 12 ? "useBy" : "bestBefore"),
                ("place", place)
            );
    }
}
