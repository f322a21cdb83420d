using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Juluo.Host.Tests;

/// <summary>The data about help, services and projects for search engines and other directories.</summary>
public sealed class SearchEngineTests(TwoHouses houses) : IClassFixture<TwoHouses>
{
    [Fact]
    public async Task Help_services_and_projects_say_what_they_are()
    {
        using var visitor = await houses.As(TwoHouses.Visitor);
        var here = houses.Named(nameof(Role.Operator)).House.Id.Value;
        var entry = await houses.Database.Ask<Guid>(
            "select id from helpdirectory.entry where community_id = $1 and status = 'active' order by id limit 1",
            here
        );
        var service = await houses.Database.Ask<Guid>(
            "select id from services.service where community_id = $1 and opened_at is not null and closed_at is null order by id limit 1",
            here
        );
        var project = await houses.Database.Ask<Guid>(
            "select id from projects.project where community_id = $1 and visibility = 'public' order by id limit 1",
            here
        );
        foreach (
            var (path, type) in new[]
            {
                ("/help", "CollectionPage"),
                ($"/help/{entry}", "Service"),
                ("/services", "CollectionPage"),
                ($"/services/{service}", "Service"),
                ("/projects", "CollectionPage"),
                ($"/projects/{project}", "Project"),
            }
        )
        {
            var html = await visitor.GetStringAsync(houses.ForVisitor(path));
            var page = new HtmlParser().ParseDocument(html);
            page.QuerySelector("meta[name=description]")?.GetAttribute("content").ShouldNotBeNullOrWhiteSpace(path);
            page.QuerySelector("link[rel=canonical]")?.GetAttribute("href").ShouldNotBeNull(path).ShouldContain(path);
            page.QuerySelector("meta[property='og:title']")?.GetAttribute("content").ShouldNotBeNullOrWhiteSpace(path);
            var said = page.QuerySelectorAll("script[type='application/ld+json']")
                .Select(s => JsonDocument.Parse(s.TextContent).RootElement)
                .ToList();
            said.ShouldAllBe(s => SchemaOrg.Unknown(s).Count == 0, string.Join('\n', said.SelectMany(s => SchemaOrg.Unknown(s))));
            var of = said.Find(s => s.GetProperty("@type").GetString() == type);
            of.ValueKind.ShouldBe(JsonValueKind.Object, $"{path} says nothing of {type}");
            of.GetProperty("@id").GetString()!.ShouldContain(path);
            if (type == "CollectionPage")
                of.GetProperty("mainEntity").GetProperty("itemListElement").GetArrayLength().ShouldBeGreaterThan(0, path);
        }
    }
}
