namespace Juluo.Host.Tests;

/// <summary>A community that begins with a preset.</summary>
public sealed class FoundPresetTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_community_is_founded_as_a_kind_of_house_and_of_no_kind_that_is_not_known()
    {
        var wrong = await Found("castle");
        wrong.Code.ShouldBe(2);
        wrong.Aside.ShouldContain("cafe, studios, residency, village");
        var founded = await Found("village");
        founded.Code.ShouldBe(0, founded.Aside);
        (await site.Database.Ask<string>("select name_zh from web.site")).ShouldBe("水邊");
        (await site.Database.Ask<long>("select count(*) from spaces.resource")).ShouldBe(3);
        (await site.Database.Ask<long>("select count(*) from circles.circle")).ShouldBe(4);
    }

    private Task<Launch.Ended> Found(string preset) =>
        Launch.Run(
            site.Database.ConnectionString,
            "correct horse battery\n",
            [
                "found",
                "水邊",
                "--slug",
                "waterside",
                "--preset",
                preset,
                "--operator-email",
                "mina@example.org",
                "--operator-name",
                "林怡君",
            ]
        );
}
