using System.Xml.Linq;

namespace Juluo.Projects.Tests;

public sealed class ProjectFeedTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact] // seen to fail with what members read
    public async Task The_feed_has_what_visitors_may_read_whoever_asks()
    {
        var hidden = await Studio.Of(ground, 1);
        (await Read(hidden)).Descendants(Atom + "entry").ShouldBeEmpty();
        var open = await Studio.Of(ground, 1, visibility: ProjectVisibility.Public);
        var feed = await Read(open);
        var entry = feed.Descendants(Atom + "entry").Single();
        entry.Element(Atom + "title")!.Value.ShouldBe("散步地圖");
        entry.Element(Atom + "id")!.Value.ShouldContain($"/projects/{open.Project}");
        // Requirements of RFC 4287 for a feed and for each entry.
        foreach (var element in new[] { feed.Root!, entry })
        foreach (var must in new[] { "id", "title", "updated" })
            element.Elements(Atom + must).Count().ShouldBe(1, must);
        feed.Root!.Element(Atom + "author")!.Element(Atom + "name")!.Value.ShouldBe("工作室");
        DateTimeOffset.TryParse(entry.Element(Atom + "updated")!.Value, null, out _).ShouldBeTrue();
    }

    private static async Task<XDocument> Read(Studio studio)
    {
        var file = await studio.Good<ShowProjectFeed, Nothing, Download>(studio.People[0], new());
        using var bytes = new MemoryStream();
        await file.Write(bytes, default);
        bytes.Position = 0;
        return XDocument.Load(bytes);
    }
}
