namespace Juluo.Bookings.Tests;

/// <summary>A house is visible to its community, and to everyone if the community wishes.</summary>
public sealed class SightTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_visitor_reads_of_a_house_what_the_community_wishes_and_of_prices_the_guests()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        await house.Good<AddPrice, AddPrice.Input, AddPrice.Output>(house.People[0], new(room, PriceUnit.Hour, "member", "200"));
        await house.Good<AddPrice, AddPrice.Input, AddPrice.Output>(house.People[0], new(room, PriceUnit.Hour, "guest", "350"));
        (await Visit<ShowSite, ShowSite.Input, ShowSite.Output>(house, new(house.Site))).Errors.Single().ShouldBeOfType<NotFound>();
        (await Visit<ShowResource, ShowResource.Input, ShowResource.Output>(house, new(room))).Errors.Single().ShouldBeOfType<NotFound>();
        (await Visit<ShowPlaces, Nothing, ShowPlaces.Output>(house, new())).Errors.Single().ShouldBeOfType<SignInNeeded>();

        await house.Good<ChangeSiteDetails, ChangeSiteDetails.Input, Done>(house.People[0], new(house.Site, true, new("河邊街 12 號")));
        (await Visit<ShowSite, ShowSite.Input, ShowSite.Output>(house, new(house.Site))).Value.Details.Address!.Zh.ShouldBe("河邊街 12 號");
        (await Visit<ShowPlaces, Nothing, ShowPlaces.Output>(house, new())).Value.Sites.Count.ShouldBe(1);
        var seen = (await Visit<ShowResource, ShowResource.Input, ShowResource.Output>(house, new(room))).Value;
        seen.Facts.Prices.Select(p => p.Price.For).ShouldBe([Audience.Guest]);
        System.Text.Json.JsonSerializer.Serialize(seen, Json.Options).ShouldNotContain("20000");
    }

    [Fact]
    public async Task A_house_that_is_run_no_more_is_nowhere()
    {
        var house = await House.Of(ground);
        await house.Sql("update web.site set closed_at = now() where community_id = $1");
        (await house.Do<ShowSite, ShowSite.Input, ShowSite.Output>(house.People[0], new(house.Site)))
            .Errors.Single()
            .ShouldBeOfType<NotFound>();
        (await house.Good<ShowPlaces, Nothing, ShowPlaces.Output>(house.People[0], new())).Sites.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_point_on_the_map_is_whole_and_on_the_earth()
    {
        var house = await House.Of(ground);
        Task<Outcome<Done>> Say(double? latitude, double? longitude) =>
            house.Do<ChangeSiteDetails, ChangeSiteDetails.Input, Done>(
                house.People[0],
                new(house.Site, false, Latitude: latitude, Longitude: longitude)
            );
        (await Say(25, null)).Errors.Single().ShouldBe(new SiteDetailsErrors.HalfAPoint("longitude"));
        (await Say(91, 0)).Errors.Single().ShouldBeOfType<SiteDetailsErrors.NoLatitude>();
        (await Say(0, -181)).Errors.Single().ShouldBeOfType<SiteDetailsErrors.NoLongitude>();
        (await Say(25.0478, 121.5319)).Errors.ShouldBeEmpty();
        new SiteDetails(default, Latitude: 25.5, Longitude: -121).Map!.AbsoluteUri.ShouldBe(
            "https://www.openstreetmap.org/?mlat=25.5&mlon=-121#map=18/25.5/-121"
        );
    }

    [Fact]
    public async Task A_house_of_another_community_is_not_there()
    {
        var (house, other) = (await House.Of(ground), await House.Of(ground));
        (await house.Do<ShowSite, ShowSite.Input, ShowSite.Output>(house.People[0], new(other.Site)))
            .Errors.Single()
            .ShouldBeOfType<NotFound>();
        (await house.Do<ShowHours, ShowHours.Input, ShowHours.Output>(house.People[0], new(other.Site)))
            .Errors.Single()
            .ShouldBeOfType<NotFound>();
        (await house.Do<ChangeHours, ChangeHours.Input, Done>(house.People[0], new(other.Site, true)))
            .Errors.Single()
            .ShouldBeOfType<NotFound>();
    }

    private static Task<Outcome<TOutput>> Visit<TSlice, TInput, TOutput>(House house, TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull => house.Visit<TSlice, TInput, TOutput>(input);
}
