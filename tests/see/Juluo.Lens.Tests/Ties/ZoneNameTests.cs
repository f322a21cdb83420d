using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Lens.Tests;

public sealed class ZoneNameTests(Ground ground) : IClassFixture<Ground>
{
    private Words English => new(ground.Services.GetRequiredService<Catalogue>(), Languages.English, DateTimeZone.Utc);

    [Theory]
    [InlineData("yard/quiet", "the quiet room")]
    [InlineData("yard/Studio A", "Studio A")]
    [InlineData("R&D / 3F", "R&D / 3F")]
    [InlineData("the lab", "the lab")]
    [InlineData("yard/大桌|Big table", "Big table")]
    [InlineData("大桌|Big table", "Big table")]
    [InlineData("yard/", "somewhere at the site")]
    public void A_zone_is_said_as_people_call_it(string zone, string said) => ZoneName.Say(English, zone).ShouldBe(said);

    [Fact]
    public void Of_a_stay_of_which_only_the_building_is_known_a_reason_says_so()
    {
        new TieReason.SameZone("yard/", 5).Say(English).ShouldBe("in the building at the same time on 5 days of the last 28, zone unknown");
        new TieReason.SameZone("yard/kitchen", 1).Say(English).ShouldBe("together in the kitchen on 1 day of the last 28");
    }
}
