namespace Juluo.HelpDirectory.Tests;

public sealed class HelpEntryTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task An_entry_is_found_by_other_words_by_kind_language_day_and_in_either_writing()
    {
        var street = await Neighbours.Of(ground);
        var id = await street.Add();
        async Task<int> Found(ListHelp.Input asked) =>
            (await street.Good<ListHelp, ListHelp.Input, ListHelp.Output>(null, asked)).Items.Count(e => e.Id == id);
        (await Found(new("法律"))).ShouldBe(1);
        (await Found(new("legal"))).ShouldBe(1);
        (await Found(new("台北 延平北路"))).ShouldBe(1, "臺 is 台");
        (await Found(new("lawyer"))).ShouldBe(1, "another word for the same thing");
        (await Found(new("plumber"))).ShouldBe(0);
        (await Found(new("Legal clinc"))).ShouldBe(1, "mistyped by a letter");
        (await Found(new(Kind: HelpKind.Legal, Speaks: "en", Open: "monday"))).ShouldBe(1);
        (await Found(new(Kind: HelpKind.Food))).ShouldBe(0);
        (await Found(new(Speaks: "ja"))).ShouldBe(0);
        (await Found(new(Open: "sunday"))).ShouldBe(0);
        (await Found(new(Open: "someday"))).ShouldBe(0);
        var all = await street.Good<ListHelp, ListHelp.Input, ListHelp.Output>(null, new(Open: "sunday"));
        all.Kinds.ShouldBeEmpty();
        all.Open.Single(c => c.Value == "monday").Count.ShouldBe(1);
        all.Open.Single(c => c.Chosen).Count.ShouldBe(0);
    }

    [Fact]
    public async Task What_the_form_shows_and_is_saved_as_it_was_changes_nothing()
    {
        var street = await Neighbours.Of(ground);
        var id = await street.Add(phones: "02-2345-6789 ext 12, 平日");
        var before = (await street.Whole()).Single().Without("last_modified");
        var form = (await street.Run<ShowHelpEntrySettings, ShowHelpEntrySettings.Input, ShowHelpEntrySettings.Output>(new(id))).Entry;
        await street.Run<ChangeHelpEntry, ChangeHelpEntry.Input, Done>(Same(id, form));
        (await street.Whole()).Single().Without("last_modified").ToJsonString().ShouldBe(before.ToJsonString());
    }

    // Seen to fail: the description of the entrance was dropped if there was no street.
    [Fact]
    public async Task What_is_said_of_a_place_is_saved_without_its_street()
    {
        var street = await Neighbours.Of(ground);
        var id = await street.Add();
        async Task<HelpEntryForm> Shown() =>
            (await street.Run<ShowHelpEntrySettings, ShowHelpEntrySettings.Input, ShowHelpEntrySettings.Output>(new(id))).Entry;
        var form = (await Shown()) with
        {
            Place = new("巷口的新地方", "The new place"),
            Street = null,
            City = null,
            Coordinates = null,
            PostalCode = "103",
            Access = new("沒有階梯", "No steps"),
        };
        await street.Run<ChangeHelpEntry, ChangeHelpEntry.Input, Done>(Same(id, form));
        var shown = await Shown();
        (shown.Access!.En, shown.PostalCode).ShouldBe(("No steps", "103"));
    }

    [Fact]
    public async Task A_name_that_is_known_is_the_same_organisation_and_the_same_place()
    {
        var street = await Neighbours.Of(ground);
        await street.Add("一");
        await street.Add("二");
        var whole = await street.Whole();
        whole.Select(w => w["organization"]!["id"]!.ToString()).Distinct().Count().ShouldBe(1);
        whole.Select(w => w["service_at_locations"]![0]!["location"]!["id"]!.ToString()).Distinct().Count().ShouldBe(1);
        whole.Select(w => w["service_at_locations"]![0]!["id"]!.ToString()).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("02-2345-6789", "02-2345-6789", null, null, "tel:0223456789")]
    [InlineData("+886 2 2345 6789 ext 12", "+886 2 2345 6789", "12", null, "tel:+886223456789;ext=12")]
    [InlineData("(02) 2345-6789 轉 3, 平日白天", "(02) 2345-6789", "3", "平日白天", "tel:0223456789;ext=3")]
    [InlineData("1966：長照專線", "1966", null, "長照專線", "tel:1966")]
    public async Task Phones_are_typed_as_people_write_them(string typed, string number, string? extension, string? note, string link)
    {
        var street = await Neighbours.Of(ground, 1);
        var phone = (await street.Show(await street.Add(phones: typed))).Entry.Phones.Single();
        (phone.Number, phone.Extension, phone.Note?.Zh, phone.Link).ShouldBe((number, extension, note, link));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_at_its_field()
    {
        var street = await Neighbours.Of(ground, 1);
        var wrong = await street.Try<AddHelpEntry, AddHelpEntry.Input, Created<HelpEntryId>>(
            new()
            {
                Phones = "call me",
                Email = "at nowhere",
                Url = "javascript:alert(1)",
                Coordinates = "north",
                Monday = "morning",
                Bring = new("一\n二", "One"),
            }
        );
        wrong
            .Errors.Select(e => e.Field)
            .ShouldBe(["name.zh", "phones", "monday", "kinds", "email", "url", "coordinates", "bring.en"], ignoreOrder: true);
    }

    [Fact]
    public async Task After_six_months_without_a_check_it_says_so_until_it_is_checked()
    {
        var street = await Neighbours.Of(ground, 1);
        var id = await street.Add();
        (await street.Show(id)).IsStale.ShouldBeFalse();
        (await street.Run<HelpToday, Nothing, HelpToday.Output>(new())).ShouldBe(new(0, 0));
        street.Pass(NodaTime.Duration.FromDays(200));
        (await street.Show(id)).IsStale.ShouldBeTrue();
        (await street.Run<HelpToday, Nothing, HelpToday.Output>(new())).ShouldBe(new(0, 1));
        await street.Run<CheckHelpEntry, CheckHelpEntry.Input, Done>(new(id));
        (await street.Show(id)).Entry.CheckedOn.ShouldBe(street.Today);
        (await street.Run<HelpToday, Nothing, HelpToday.Output>(new())).ShouldBe(new(0, 0));
    }

    [Fact]
    public void Distance_is_that_of_the_crow()
    {
        // Taipei Main Station to Kaohsiung Main Station: 297 km by the geodesic of WGS 84.
        HelpPoint.Kilometres((25.0478, 121.5170), (22.6394, 120.3026)).ShouldBe(296, 2.0);
        HelpPoint.Read("25.0330, 121.5654").ShouldBe((25.0330, 121.5654));
        HelpPoint.Read("91, 0").ShouldBeNull();
    }

    private static ChangeHelpEntry.Input Same(HelpEntryId id, HelpEntryForm f) =>
        new(id)
        {
            Name = f.Name,
            About = f.About,
            Kinds = f.Kinds,
            Organisation = f.Organisation,
            Place = f.Place,
            Street = f.Street,
            City = f.City,
            PostalCode = f.PostalCode,
            Coordinates = f.Coordinates,
            Access = f.Access,
            Phones = f.Phones,
            Email = f.Email,
            Url = f.Url,
            Languages = f.Languages,
            HoursNote = f.HoursNote,
            WhoFor = f.WhoFor,
            HowTo = f.HowTo,
            Cost = f.Cost,
            Bring = f.Bring,
            Alert = f.Alert,
            Check = f.Check,
            Weekdays = f.Weekdays,
            Monday = f.Monday,
            Tuesday = f.Tuesday,
            Wednesday = f.Wednesday,
            Thursday = f.Thursday,
            Friday = f.Friday,
            Saturday = f.Saturday,
            Sunday = f.Sunday,
        };
}
