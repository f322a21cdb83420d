namespace Juluo.Journeys;

/// <summary>A member spends a day at an allied house; both houses have it in their records.</summary>
[Collection(RoomStories.Name)]
public sealed class PassportJourney(HouseWithRooms house)
{
    [Journey("P4")]
    public async Task A_day_at_an_allied_house_is_in_the_books_of_both()
    {
        var hill = await house.Ally("山頂學舍", "Hilltop School");
        await house.AssignPlan(passportDays: 3);
        await using var phone = await house.SignedIn(NewHouse.Member, Look.Phone with { JavaScript = false });
        await phone.Go("/me/passport");
        (await phone.Text("main")).ShouldContain("山頂學舍");
        await phone.Click("form[action='/me/passport'] button");
        var code = await phone.Text(".passport-code code");
        await phone.Inspect("passport-1-code");

        await using var desk = await house.SignedIn(HouseWithRooms.HillDesk, Look.Phone);
        await desk.Go("/passports");
        // As people read it aloud: in lower case, without the dash.
        await desk.Fill("[name=code]", code.Replace('-', ' ').ToLowerInvariant());
        await desk.Click("form[action='/passports'] button");
        (await desk.Text("main")).ShouldContain("新屋");
        await desk.Picture("passport-2-a-day-counted");
        await desk.Fill("[name=code]", code);
        await desk.Click("form[action='/passports'] button");
        (await desk.Text(".errors")).ShouldContain("今天");

        await phone.Go("/me/passport");
        (await phone.Text("h1")).ShouldContain("2 天");
        (await phone.Text("#spent ~ ul")).ShouldContain(hill.Name.Zh);
        await phone.Picture("passport-3-spent");
        await using var home = await house.SignedIn(NewHouse.Operator, Look.Phone);
        await home.Go("/passports");
        (await home.Text("section[aria-labelledby=balances]")).ShouldContain(hill.Name.Zh);
        await home.Inspect("passport-4-at-home");
        phone.Problems.ShouldBeEmpty();
        desk.Problems.ShouldBeEmpty();
    }
}
