using System.Text;
using System.Xml.Linq;

namespace Juluo.Web.Tests;

/// <summary>Data about a community for search engines and browsers, beside its pages.</summary>
public sealed class PublicPageStylesTests
{
    [Fact]
    public void The_map_names_each_page_once_in_each_language_and_each_names_the_other()
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        XNamespace xhtml = "http://www.w3.org/1999/xhtml";
        var xml = XDocument.Parse(
            Encoding.UTF8.GetString(
                ShowSitemap.Write(
                    ["/", "/plans", "/plans"],
                    Languages.All,
                    (path, language) => $"https://a.example{path}?x=1&language={language}"
                )
            )
        );
        var urls = xml.Root!.Elements(map + "url").ToList();
        urls.Select(u => u.Element(map + "loc")!.Value)
            .ShouldBe([
                "https://a.example/?x=1&language=zh-Hant",
                "https://a.example/?x=1&language=en",
                "https://a.example/plans?x=1&language=zh-Hant",
                "https://a.example/plans?x=1&language=en",
            ]);
        foreach (var url in urls)
            url.Elements(xhtml + "link").Select(l => l.Attribute("hreflang")!.Value).ShouldBe(["zh-Hant", "en"]);
    }

    [Theory]
    [InlineData("巷口共創", "巷")]
    [InlineData("laneside", "L")]
    [InlineData("<script>", "&lt;")]
    [InlineData("👩‍🎨 Studio", "👩‍🎨")]
    public void An_icon_is_the_initial_on_the_colour_and_nothing_of_the_name_is_markup(string name, string initial)
    {
        var svg = ShowIcon.Draw(name, "lake");
        XDocument.Parse(svg);
        svg.ShouldContain($">{initial}</text>");
        svg.ShouldContain(Accent.Colour("lake"));
    }
}
