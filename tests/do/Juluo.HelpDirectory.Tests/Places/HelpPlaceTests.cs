using NodaTime;

namespace Juluo.HelpDirectory.Tests;

public sealed class HelpPlaceTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task An_entry_is_offered_at_several_places_each_with_its_phone_and_its_hours()
    {
        var street = await Neighbours.Of(ground, 1);
        var id = await street.Add(weekdays: "");
        await Add(
            street,
            new(id)
            {
                Place = new("河岸站", "Riverside desk"),
                Street = new("河岸街 5 號"),
                City = new("新北市"),
                Phones = "02-2999-0000 轉 12",
            }
        );
        var places = (await Settings(street, id)).Places;
        places.Select(p => p.Called.Zh).ShouldBe(["社區中心", "河岸站"]);
        await street.Run<AddHelpSchedule, AddHelpSchedule.Input, Created<Guid>>(
            new(id, places[1].At)
            {
                Kind = HelpScheduleKind.Weeks,
                Every = 1,
                Days = [IsoDayOfWeek.Tuesday],
                Hours = "10-12",
            }
        );
        var entry = (await street.Show(id)).Entry;
        entry.Places[1].Hours.Single().SaysWhen.ShouldBeTrue();
        entry.Places[1].Phones.Single().Extension.ShouldBe("12");
        entry.Places[0].Hours.ShouldBeEmpty();
        (await street.Good<ListHelp, ListHelp.Input, ListHelp.Output>(null, new("河岸", Open: "tuesday"))).Found.ShouldBe(1);

        await street.Run<ChangeHelpPlace, ChangeHelpPlace.Input, Done>(
            new(id, places[1].At) { Place = new("河岸站", "Riverside desk"), Street = new("河岸街 7 號") }
        );
        (await street.Show(id)).Entry.Places[1].Address!.Zh.ShouldContain("7 號");
        (await street.Try<AddHelpPlace, AddHelpPlace.Input, Created<Guid>>(new(id) { Place = new("河岸站") }))
            .Errors.Single()
            .ShouldBeOfType<HelpPlaceErrors.There>();
        (await street.Try<AddHelpPlace, AddHelpPlace.Input, Created<Guid>>(new(id) { Coordinates = "north", Phones = "x" }))
            .Errors.Select(e => e.Field)
            .ShouldBe(["place.zh", "coordinates", "phones"], ignoreOrder: true);
        await street.Run<RemoveHelpPlace, RemoveHelpPlace.Input, Done>(new(id, places[0].At));
        (await Settings(street, id)).Places.Select(p => p.Called.Zh).ShouldBe(["河岸站"]);
    }

    [Theory]
    [InlineData("02-2999-0000 ext 12, 白天", "zh-Hant", "02-2999-0000 分機 12, 白天")]
    [InlineData("02-2999-0000 轉 12", "en", "02-2999-0000 ext. 12")]
    [InlineData("as it is", "en", "as it is")]
    public void An_extension_is_written_as_its_reader_does(string typed, string language, string shown) =>
        PhoneLines.In(typed, language).ShouldBe(shown);

    private static Task<Created<Guid>> Add(Neighbours street, AddHelpPlace.Input input) =>
        street.Run<AddHelpPlace, AddHelpPlace.Input, Created<Guid>>(input);

    private static Task<ShowHelpEntrySettings.Output> Settings(Neighbours street, HelpEntryId id) =>
        street.Run<ShowHelpEntrySettings, ShowHelpEntrySettings.Input, ShowHelpEntrySettings.Output>(new(id));
}
