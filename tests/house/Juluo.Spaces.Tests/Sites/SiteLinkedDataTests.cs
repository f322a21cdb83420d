using System.Text.Json;
using NodaTime;

namespace Juluo.Spaces.Tests;

public sealed class SiteLinkedDataTests
{
    private static readonly Site Site = new(new(Guid.CreateVersion7()), "main", new("本館", "Main house"), "Asia/Taipei", null);

    [Fact] // seen to fail with “phone” for “telephone”
    public void A_site_is_said_in_the_words_of_schema_org_with_its_hours_by_day()
    {
        var details = new SiteDetails(
            Site.Id,
            new("河邊街 12 號", "12 River Street"),
            new("老屋", "An old house"),
            25.06,
            121.51,
            "02 2555 0120",
            true
        );
        var week = new[] { (IsoDayOfWeek.Monday, 540, 1080), (IsoDayOfWeek.Tuesday, 540, 1080), (IsoDayOfWeek.Friday, 1080, 1560) };
        var data = Of(details, week);
        SchemaOrg.Unknown(data).ShouldBeEmpty();
        var json = JsonSerializer.Serialize(data);
        json.ShouldContain("\"address\":\"12 River Street\"");
        json.ShouldContain(
            "{\"@type\":\"OpeningHoursSpecification\",\"dayOfWeek\":[\"https://schema.org/Monday\",\"https://schema.org/Tuesday\"],\"opens\":\"09:00\",\"closes\":\"18:00\"}"
        );
        json.ShouldContain("\"opens\":\"18:00\",\"closes\":\"02:00\"");
    }

    [Fact]
    public void What_nobody_has_said_is_not_claimed() =>
        Of(new(Site.Id), []).Keys.ShouldBe(["@context", "@type", "@id", "name", "url", "parentOrganization"]);

    private static Dictionary<string, object> Of(SiteDetails details, (IsoDayOfWeek Day, int Opens, int Closes)[] week) =>
        SiteLinkedData.Of(
            Site,
            details,
            week.ToLookup(w => w.Day, w => new DayHours(w.Opens, w.Closes)),
            "https://a.example/sites/1",
            "https://a.example/",
            Languages.English
        );
}
