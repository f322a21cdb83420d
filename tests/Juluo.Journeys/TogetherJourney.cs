namespace Juluo.Journeys;

/// <summary>A recurring time, one that suits several people, and a guest who answers by a link.</summary>
[Collection(RoomStories.Name)]
public sealed class TogetherJourney(HouseWithRooms house)
{
    private const string BookIt = "form[action='/bookings'] button[type=submit]";

    [Journey("P1")]
    public async Task One_date_of_a_series_is_taken_and_another_room_is_had_instead()
    {
        var (room, beside) = (await house.Room("庭院室", "Courtyard", 6), await house.Room("廊下", "Veranda", 6));
        await using var other = await house.SignedIn(HouseWithRooms.Second, Look.Phone);
        await HouseWithRooms.Book(other, room, "2026-12-08", "19:30", "20:30");

        await using var phone = await house.SignedIn(NewHouse.Member, Look.Phone with { JavaScript = false });
        await phone.Go($"/resources/{room}?on=2026-11-24&from=19:00&to=20:30");
        await phone.Open("details:has(form[action='/series/preview'])");
        await phone.Fill("form[action='/series/preview'] [name=last]", "2026-12-22");
        await phone.Fill("form[action='/series/preview'] [name=title]", "讀書會");
        await phone.Picture("series-1-weekly");
        await phone.Click("form[action='/series/preview'] button");
        // Before anything is booked: five Tuesdays, including the one that is taken, and a space that is free on all five.
        (await phone.Count(".dates li")).ShouldBe(5);
        (await phone.Text(".dates li:has(.tag)")).ShouldContain("12 月 8 日");
        (await phone.Text("section[aria-labelledby=instead]")).ShouldContain("廊下");
        (await house.Database.Ask<long>("select count(*) from bookings.series where resource_id = $1", room)).ShouldBe(0);
        await phone.Picture("series-1-preview");
        await phone.Click("form[action='/series'] button");
        // Five Tuesdays, one of them taken.
        (await phone.Text("section[aria-labelledby=missed]")).ShouldContain("12 月 8 日");
        (await phone.Text("#dates")).ShouldContain("4 次");
        await phone.Inspect("series-2-one-is-taken");
        await phone.Click($"section[aria-labelledby=missed] a[href*='{beside}']");
        await phone.Picture("series-3-instead");
        await phone.Click(BookIt);
        (await phone.Text(".facts")).ShouldContain("廊下");
        phone.Problems.ShouldBeEmpty();
    }

    [Journey("P8")]
    public async Task A_time_is_found_for_three_people_and_a_room_and_they_hear_of_it()
    {
        var room = await house.Room("圓桌室", "Round table", 20);
        await using var other = await house.SignedIn(HouseWithRooms.Second, Look.Phone);
        await HouseWithRooms.Book(other, room, "2026-11-19", "11:30", "13:00");

        await using var phone = await house.SignedIn(HouseWithRooms.Third, Look.Phone with { JavaScript = false });
        await phone.Go("/places");
        await phone.Click("a[href='/times']:visible");
        await phone.Fill("[name=names]", "陳鄰座\n王新人");
        await phone.Fill("[name=seats]", "16");
        await phone.Click("form[action='/times'] button");
        (await phone.Text("#found ~ ul > li")).ShouldContain("13:00–14:00");
        await phone.Picture("times-1-found");
        await phone.Click("#found ~ ul > li .row-link");
        await phone.Picture("times-2-chosen");
        await phone.Click(BookIt);
        // The people in the search are carried over, so the names need not be typed again.
        (await phone.Text("section[aria-labelledby=guests]")).ShouldContain("陳鄰座");
        (await phone.Text("section[aria-labelledby=guests]")).ShouldContain("王新人");
        await phone.Inspect("times-3-booked");
        await house.Settle();
        var letter = await house.Mailbox.Wait(
            HouseWithRooms.Second,
            l => l.Calendar is not null && l.Text.Contains("圓桌室", StringComparison.Ordinal)
        );
        letter.Calendar!.Value.Method.ShouldBe("REQUEST");
        phone.Problems.ShouldBeEmpty();
    }

    [Journey("P1")]
    public async Task A_guest_without_an_account_answers_by_the_link_of_the_mail()
    {
        const string Guest = "guest@elsewhere.example";
        var room = await house.Room("茶室", "Tea room", 5);
        await using var phone = await house.SignedIn(NewHouse.Member, Look.Phone);
        await HouseWithRooms.Book(phone, room, "2026-11-25", "15:00", "16:00");
        var booking = phone.Path;
        await phone.Open($"details:has(form[action='{booking}/guests'])");
        await phone.Fill($"form[action='{booking}/guests'] [name=name]", "周來客");
        await phone.Fill($"form[action='{booking}/guests'] [name=email]", "two..dots@elsewhere.example"); // a browser accepts it
        await phone.Click($"form[action='{booking}/guests'] button[type=submit]");
        (await phone.Value($"form[action='{booking}/guests'] [name=name]")).ShouldBe("周來客");
        await phone.Fill($"form[action='{booking}/guests'] [name=email]", Guest);
        await phone.Click($"form[action='{booking}/guests'] button[type=submit]");
        await phone.Picture("guest-1-asked");
        await house.Settle();

        var letter = await house.Mailbox.Wait(Guest);
        letter.Calendar!.Value.Method.ShouldBe("REQUEST");
        await using var guest = house.Stranger(Look.Phone with { JavaScript = false });
        await guest.Go(letter.Links.First(l => l.AbsolutePath.StartsWith("/bookings/answers/", StringComparison.Ordinal)).PathAndQuery);
        await guest.Inspect("guest-2-the-question");
        await guest.Click("button[name=comes][value=true]");
        (await guest.Text("main")).ShouldContain("會來");
        await guest.Picture("guest-3-comes");

        await phone.Go(booking);
        (await phone.Text("section[aria-labelledby=guests]")).ShouldContain("會來");
        await phone.Go("/notifications");
        (await phone.Text("main")).ShouldContain("周來客");
        await phone.Picture("guest-4-the-holder-hears");
        guest.Problems.ShouldBeEmpty();
        guest.Strangers.ShouldBeEmpty();
        phone.Problems.ShouldBeEmpty();
    }
}
