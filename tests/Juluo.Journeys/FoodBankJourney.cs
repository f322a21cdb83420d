using Juluo.Testing;

namespace Juluo.Journeys;

/// <summary>
/// A Saturday at the food bank: a donation arrives, a distribution is planned and opened, a household on a phone without scripts mistypes its number, chooses a slot and changes it; a volunteer plans the parcels,
/// packs, and gives; a second desk learns when the card got its parcel; the share of absent households is freed; the donor reads the report on the gifts.
/// </summary>
[Collection(LaneStories.Name)]
public sealed class FoodBankJourney(Lane lane)
{
    [Journey("S6")]
    public async Task A_Saturday_at_the_food_bank()
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));

        // Thursday: food arrives.
        await desk.Go("/food-bank/donations");
        await desk.Fill("[name=donor]", "Morning Bakery");
        await desk.Fill("[name=lines]", "Rice 2 kg, 12, 2027-06-01, A1\nBread, 20");
        await desk.Click("main aside form button.primary");
        (await desk.Text(".errors")).ShouldContain("Line 2");
        (await desk.Value("[name=lines]")).ShouldContain("Bread, 20");
        await desk.Picture("food-1-donation-refused");
        await desk.Fill("[name=lines]", "Rice 2 kg, 12, 2027-06-01, A1\nCabbage, 20, 2026-11-30, Fridge");
        await desk.Click("main aside form button.primary");
        await desk.Picture("food-2-donation");
        await desk.Go("/food-bank/stock");
        await desk.Picture("food-3-stock");

        // A distribution on Saturday.
        await desk.Go("/food-bank/distributions/new");
        await desk.Fill("[name=onDay]", "2026-11-28");
        await desk.Fill("[name=capacity]", "2");
        await desk.Fill("[name=walkIns]", "1");
        await desk.Click("main form button.primary");
        await desk.Click("main form[action$='/opening'] button");
        var at = desk.Path;

        // A household without an account, on a phone without scripts.
        var numbers = await lane.Database.Ask<string[]>(
            "select array_agg(number order by issued_at, id) from foodbank.card where withdrawn_at is null"
        );
        await using (var phone = await lane.Visitor(Look.Phone with { JavaScript = false }))
        {
            await phone.Go("/food-bank");
            await phone.Picture("food-4-phone-list");
            await phone.Click($"main a[href='{at}']");
            await phone.Fill("[name=number]", Swapped(numbers![0]));
            await phone.Click("main form button.primary");
            (await phone.Text(".errors")).ShouldContain("對調");
            await phone.Picture("food-5-phone-wrong-digit");
            await phone.Fill("[name=number]", $"{numbers[0][..4]} {numbers[0][4..]}");
            await phone.Click("main form button.primary");
            (await phone.Text("main .narrow .notice")).ShouldContain(numbers[0][4..]);
            await phone.Inspect("food-6-phone-slot");
            var other = await phone.Attribute("[name=slot] option >> nth=2", "value");
            await phone.Select("[name=slot]", other!);
            await phone.Click("main section form button");
            (await phone.Text("main .narrow .notice")).ShouldContain("10:40");
            phone.At.AbsoluteUri.ShouldNotContain(numbers[0]);
        }

        // The desk books for two more.
        foreach (var number in numbers.Skip(1).Take(2))
        {
            await desk.Go(at);
            await desk.OpenAll("main details");
            await desk.Fill("form[action$='/pick-ups'] [name=number]", number);
            await desk.Click("main form[action$='/pick-ups'] button");
        }

        await desk.Go(at);
        await desk.Picture("food-7-distribution");

        // The morning: parcels, the packing list, the desk.
        await desk.Click("main form[action$='/parcels'] button");
        await desk.Inspect("food-8-packing");
        await using var counter = await lane.BrowserOf(lane.First(SampleRole.Operator), new(Language: "en"));
        await counter.Go($"{at}/desk");
        await counter.Page.Locator("#card-number:focus").WaitForAsync(); // a page sets the focus when it is first rendered, which may be after it is loaded
        await counter.Page.Keyboard.TypeAsync(numbers[0]); // a scanner types, and ends with Enter
        await counter.Follow(() => counter.Page.Keyboard.PressAsync("Enter"));
        await counter.Inspect("food-9-parcel");
        var parcel = counter.Path;

        // Another volunteer is at a second desk with the same card, at the same moment.
        await using (var second = await lane.SignedIn(lane.First(SampleRole.Operator), new(Width: 390, Theme: "dark", Language: "en")))
        {
            await second.Go(parcel);
            await counter.Follow(() => counter.Page.Locator("form[action$='/claim'] button:focus").PressAsync("Enter"));
            await second.Click("main form[action$='/claim'] button");
            (await second.Text("main")).ShouldContain("only one parcel per distribution");
            await second.Inspect("food-10-second-desk");
        }

        (await counter.Text("h1")).ShouldContain("1 handed out");
        await counter.Picture("food-11-desk");
        await counter.Fill("#card-number", numbers[5]);
        await counter.Follow(() => counter.Page.Keyboard.PressAsync("Enter"));
        await counter.Click("main form[action$='/claim'] button");

        // Two do not come.
        await desk.Go(at);
        await desk.Click("main form[action$='/closing'] button");
        (await desk.Text("main")).ShouldContain("didn’t come");
        await desk.Picture("food-12-closed");
        (await lane.Database.Ask<long>("select sum(packed) from foodbank.lot")).ShouldBe(0);

        // The donor's report, without an account.
        var donor = await lane.Database.Ask<Guid>("select id from foodbank.donor where name like '%Lane Market'");
        await desk.Go($"/food-bank/donors/{donor}");
        await desk.Click("main form[action$='/link'] button");
        await desk.Picture("food-13-donor");
        var link = await desk.Attribute("main a[href^='/food-bank/reports/']", "href");
        await using var giver = await lane.Visitor(Look.Phone with { Language = "en" });
        await giver.Go(link!);
        (await giver.Text("main")).ShouldContain("Rice 2 kg");
        (await giver.Text("main")).ShouldContain("this food was in");
        await giver.Inspect("food-14-report");
    }

    /// <summary>With two different neighbouring digits swapped.</summary>
    private static string Swapped(string number)
    {
        var at = Enumerable.Range(0, number.Length - 1).First(i => number[i] != number[i + 1]);
        return number[..at] + number[at + 1] + number[at] + number[(at + 2)..];
    }
}
