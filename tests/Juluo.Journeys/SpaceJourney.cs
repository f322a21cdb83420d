namespace Juluo.Journeys;

/// <summary>An operator sets up a house on a phone, and a member searches it for quiet spaces with daylight.</summary>
[Collection(LaneStories.Name)]
public sealed class SpaceJourney(Lane lane)
{
    private const string Drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 160" onload="document.title='taken'">
          <style>.wall{fill:none;stroke:#444;stroke-width:3}</style>
          <script>document.title = 'taken'</script>
          <path class="wall" d="M2 2h236v156H2zM120 2v156"/>
        </svg>
        """;

    private static readonly byte[] Point = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    );

    [Journey("P7")]
    public async Task A_house_is_set_up_on_a_phone_and_a_quiet_room_with_daylight_is_found_in_it()
    {
        await using var phone = await lane.SignedIn(lane.First(SampleRole.Operator), Look.Phone);
        var site = await Site(phone);
        await Hours(phone, site);
        var floor = await Floor(phone, site);
        var quiet = await Resource(phone, site, "room", "靜室", "Quiet corner", "6", "quiet", "daylight");
        var large = await Resource(phone, site, "room", "東廂", "East wing", "12", "daylight", "screen");
        await Place(floor, quiet);

        await phone.Go($"{site}/resources/new");
        await phone.Select("[name=kind]", "hall");
        await phone.Fill("[name='name.zh']", "合院");
        await phone.Open("details:has([name=parts])");
        await phone.Check($"[name=parts][value='{Key(quiet)}']");
        await phone.Check($"[name=parts][value='{Key(large)}']");
        await phone.Click($"form[action='{site}/resources'] button.primary");
        (await phone.Text("main")).ShouldContain("合院");
        await phone.Picture("space-5-hall");
        await Price(phone, quiet);
        await Cover(phone, site);

        await Find(site, quiet);
        phone.Problems.ShouldBeEmpty();
    }

    private static async Task<string> Site(Tab phone)
    {
        await phone.Go("/settings/sites");
        await phone.Fill("form[action='/settings/sites'] [name='name.zh']", "對岸館");
        await phone.Fill("form[action='/settings/sites'] [name='name.en']", "The other bank");
        await phone.Fill("form[action='/settings/sites'] [name=slug]", "other-bank");
        await phone.Click("form[action='/settings/sites'] button");
        await phone.Go("/places");
        await phone.Click("li:has-text('對岸館') a[href$='/settings']");
        var site = phone.Path.Replace("/settings", "", StringComparison.Ordinal);
        await phone.Picture("space-1-empty");
        await phone.Fill("[name='address.zh']", "臺北市大同區對岸街 3 號");
        await phone.Fill("[name=latitude]", "25.06");
        // Only one coordinate: an error, and the input is kept.
        await phone.Click($"form[action='{site}/details'] button");
        (await phone.Text(".errors")).ShouldContain("經度");
        await phone.Fill("[name=longitude]", "121.51");
        await phone.Click($"form[action='{site}/details'] button");
        return site;
    }

    private static async Task Hours(Tab phone, string site)
    {
        await phone.Click($"a[href='{site}/hours']");
        await phone.Fill("[name=weekdays]", "9-21");
        await phone.Fill("[name=saturday]", "十點開");
        await phone.Click($"form[action='{site}/hours'] button");
        (await phone.Text(".errors")).ShouldContain("十點開");
        await phone.Fill("[name=saturday]", "10:00～18:00");
        await phone.Click($"form[action='{site}/hours'] button");
        (await phone.Value("[name=saturday]")).ShouldBe("10:00–18:00");

        await phone.Upload(
            "[name=file]",
            "holidays.csv",
            "text/csv",
            "西元日期,星期,是否放假,備註\n20270101,五,2,開國紀念日\n20270102,六,2,\n"u8.ToArray()
        );
        await phone.Click($"form[action='{site}/holidays'] button");
        (await phone.Text(".days")).ShouldContain("開國紀念日");
        await phone.Picture("space-2-hours");
    }

    private static async Task<string> Floor(Tab phone, string site)
    {
        await phone.Go($"{site}/settings");
        await phone.Fill($"form[action='{site}/floors'] [name='name.zh']", "一樓");
        await phone.Click($"form[action='{site}/floors'] button");
        var floor = phone.Path;
        await phone.Upload("[name=drawing]", "plan.svg", "image/svg+xml", System.Text.Encoding.UTF8.GetBytes(Drawing));
        await phone.Click($"form[action='{floor}/drawing'] button");
        (await phone.Count(".plan image")).ShouldBe(1);
        await phone.Fill($"form[action='{floor}/zones'] [name='name.zh']", "安靜區");
        await phone.Click($"form[action='{floor}/zones'] button");
        return floor;
    }

    private static async Task<string> Resource(
        Tab phone,
        string site,
        string kind,
        string zh,
        string en,
        string seats,
        params string[] features
    )
    {
        await phone.Go($"{site}/resources/new");
        await phone.Select("[name=kind]", kind);
        await phone.Fill("[name='name.zh']", zh);
        await phone.Fill("[name='name.en']", en);
        await phone.Fill("[name=seats]", seats);
        foreach (var feature in features)
            await phone.Check($"[name=features][value={feature}]");
        await phone.Click($"form[action='{site}/resources'] button.primary");
        return phone.Path.Replace("/settings", "", StringComparison.Ordinal);
    }

    /// <summary>By the keyboard alone: the pressed button has the focus again.</summary>
    private async Task Place(string floor, string resource)
    {
        await using var phone = await lane.BrowserOf(lane.First(SampleRole.Operator), Look.Phone);
        await phone.Go($"{floor}?at={Key(resource)}#at");
        await phone.Fill("[name=w]", "4");
        await phone.Fill("[name=h]", "3");
        await phone.Click("button[value=right]");
        for (var time = 0; time < 2; time++)
        {
            await phone.Page.Locator("button[value=right]:focus").WaitForAsync();
            var before = await phone.Value("[name=x]");
            await phone.Page.Keyboard.PressAsync("Enter");
            await phone.Page.WaitForFunctionAsync("before => document.querySelector('[name=x]')?.value !== before", before);
        }

        (await phone.Value("[name=x]")).ShouldBe("3");
        (await phone.Page.TitleAsync()).ShouldNotContain("taken");
        await phone.Inspect("space-3-plan");
    }

    private static async Task Price(Tab phone, string resource)
    {
        await phone.Go($"{resource}/settings");
        await phone.Fill("[name=amount]", "180");
        await phone.Click($"form[action='{resource}/prices'] button");
        (await phone.Text(".prices")).ShouldContain("180");
        await phone.Open($"details:has(form[action='{resource}/photos'])");
        await phone.Upload("[name=photo]", "room.png", "image/png", Point);
        await phone.Fill($"form[action='{resource}/photos'] [name='words.zh']", "窗邊的長桌");
        await phone.Click($"form[action='{resource}/photos'] button");
        (await phone.IsVisible(".photos img[alt='窗邊的長桌']")).ShouldBeTrue();
        await phone.Inspect("space-4-resource");
    }

    private static async Task Cover(Tab phone, string site)
    {
        await phone.Go($"{site}/settings#cover");
        await phone.Upload($"form[action='{site}/cover'] [name=photo]", "cover.png", "image/png", Point);
        await phone.Fill($"form[action='{site}/cover'] [name='words.zh']", "對岸的紅磚屋");
        await phone.Click($"form[action='{site}/cover'] button");
        (await phone.IsVisible("img.cover[alt='對岸的紅磚屋']")).ShouldBeTrue();
        await phone.Open("section:has(#cover) details");
        await phone.Click($"form[action='{site}/cover/removal'] button");
        (await phone.Count("img.cover")).ShouldBe(0);
        await phone.Click(".toast form[action$='/restoration'] button");
        (await phone.IsVisible("img.cover[alt='對岸的紅磚屋']")).ShouldBeTrue();
        await phone.Inspect("space-9-cover");
    }

    private async Task Find(string site, string quiet)
    {
        var member = lane.First(SampleRole.Member);
        await using var visit = await lane.SignedIn(member, Look.Phone with { JavaScript = false });
        await visit.Go("/places");
        await visit.Click("a[href='/resources']:visible");
        await visit.Click(".filters a:has-text('安靜')");
        await visit.Click(".filters a:has-text('有自然光')");
        await visit.Click(".filters a:has-text('對岸館')");
        (await visit.Count(".found-resources > li")).ShouldBe(1);
        await visit.Picture("space-6-found");
        await visit.Click(".found-resources a");
        visit.Path.ShouldBe(quiet);
        (await visit.Text("main")).ShouldContain("180");
        (await visit.Text("main")).ShouldContain("合院");
        await visit.Picture("space-7-page");
        await visit.Go(site);
        (await visit.Count(".plan .thing")).ShouldBe(1);
        (await visit.Count("img.cover")).ShouldBe(1);
        await visit.Inspect("space-8-site");
        visit.Problems.ShouldBeEmpty();
    }

    private static string Key(string path) => path.Split('/')[^1];
}
