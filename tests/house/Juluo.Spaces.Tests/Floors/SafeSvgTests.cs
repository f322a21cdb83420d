using System.Text;
using System.Xml.Linq;

namespace Juluo.Spaces.Tests;

/// <summary>Uploaded drawings with malicious content.</summary>
public sealed class SafeSvgTests
{
    private const string Room = """<rect x="1" y="1" width="8" height="8" fill="#fff" stroke="black"/>""";

    [Theory]
    [InlineData("""<script>alert(1)</script>""")]
    [InlineData("""<script href="data:text/javascript,alert(1)"/>""")]
    [InlineData("""<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>""")]
    [InlineData("""<rect x="1" y="1" width="1" height="1" onload="alert(1)" onclick="alert(1)"/>""")]
    [InlineData("""<g onmouseover="alert(1)"><path d="M0 0h1"/></g>""")]
    [InlineData("""<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="//evil.example"/></body></foreignObject>""")]
    [InlineData("""<switch><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">evil.example</p></foreignObject></switch>""")]
    [InlineData("""<image href="https://evil.example/x.png" width="9" height="9"/>""")]
    [InlineData("""<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="file:///etc/passwd" width="9" height="9"/>""")]
    [InlineData("""<use href="https://evil.example/#a"/>""")]
    [InlineData("""<use href="#a"/><g id="a"><use href="#a"/></g>""")]
    [InlineData("""<a href="javascript:alert(1)"><path d="M0 0h1"/></a>""")]
    [InlineData("""<a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://evil.example"><path d="M0 0h1"/></a>""")]
    [InlineData("""<path d="M0 0h1" style="fill:url(https://evil.example/#p)"/>""")]
    [InlineData("""<path d="M0 0h1" fill="url(//evil.example/#p)"/>""")]
    [InlineData("""<path d="M0 0h1" fill="URL(#p)"/>""")]
    [InlineData("""<path d="M0 0h1" style="background:u\72l(//evil.example)"/>""")]
    [InlineData("""<style>@import "https://evil.example/x.css"; path { fill: url(//evil.example) }</style>""")]
    [InlineData("""<style>.a{fill:red;background-image:url(//evil.example)}</style><path class="a" d="M0 0h1"/>""")]
    [InlineData("""<animate attributeName="href" values="javascript:alert(1)" begin="0s"/>""")]
    [InlineData("""<path d="M0 0h1"><set attributeName="onclick" to="alert(1)"/></path>""")]
    [InlineData("""<filter id="f"><feImage href="https://evil.example/x"/></filter><path d="M0 0h1" filter="url(#f)"/>""")]
    [InlineData("""<mask id="m"/><path d="M0 0h1" mask="url(#m)"/>""")]
    [InlineData("""<text x="1" y="1">&lt;script&gt;alert(1)&lt;/script&gt;</text>""")]
    [InlineData("""<text><![CDATA[<script>alert(1)</script>]]></text>""")]
    [InlineData("""<path d="M0 0h1" xml:base="https://evil.example/" id="main" class="app"/>""")]
    [InlineData("""<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/>""")]
    [InlineData("""<metadata><x>evil.example</x></metadata><desc>evil.example</desc>""")]
    [InlineData("""<path d="M0 0h1&quot; onload=&quot;alert(1)"/>""")]
    public void Nothing_but_lines_shapes_and_words_comes_through(string hostile)
    {
        var clean = Clean($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" onload="alert(1)">{hostile}{Room}</svg>""");
        var drawing = XDocument.Parse(clean).Root!;
        drawing.DescendantsAndSelf().Select(e => e.Name.NamespaceName).Distinct().ShouldBe(["http://www.w3.org/2000/svg"]);
        drawing
            .DescendantsAndSelf()
            .Select(e => e.Name.LocalName)
            .Except(["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"])
            .ShouldBeEmpty();
        foreach (var attribute in drawing.DescendantsAndSelf().Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            attribute.Name.LocalName.ShouldNotStartWith("on", Shouldly.Case.Insensitive);
            attribute.Name.LocalName.ShouldNotBeOneOf("href", "style", "class", "id", "filter", "mask", "clip-path", "base");
            attribute.Value.ShouldNotContain("url", Shouldly.Case.Insensitive);
            attribute.Value.ShouldNotContain(":");
        }

        clean.ShouldNotContain("<script");
        clean.ShouldNotContain("evil.example");
        drawing.Elements().ShouldContain(e => e.Name.LocalName == "rect");
    }

    [Theory]
    [InlineData(
        """<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>&b;</text></svg>"""
    )]
    [InlineData(
        """<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>&x;</text></svg>"""
    )]
    [InlineData("""<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>""")]
    [InlineData("""<svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"></svg>""")]
    [InlineData("PNG")]
    [InlineData("")]
    public void What_is_no_plain_drawing_is_refused(string sent) => Error(sent).ShouldBeOfType<FloorErrors.NotADrawing>();

    [Fact]
    public void A_drawing_says_how_large_it_is_and_shows_something()
    {
        Error($"""<svg xmlns="http://www.w3.org/2000/svg">{Room}</svg>""").ShouldBeOfType<FloorErrors.DrawingWithoutSize>();
        Error($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 5">{Room}</svg>""")
            .ShouldBeOfType<FloorErrors.DrawingWithoutSize>();
        Error($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 NaN 5">{Room}</svg>""")
            .ShouldBeOfType<FloorErrors.DrawingWithoutSize>();
        Error("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 5"><script/></svg>""").ShouldBeOfType<FloorErrors.EmptyDrawing>();
        Clean($"""<svg xmlns="http://www.w3.org/2000/svg" width="120mm" height="80mm">{Room}</svg>""")
            .ShouldContain("viewBox=\"0 0 120 80\"");
    }

    [Fact]
    public void Looks_of_drawing_programs_stay_as_attributes()
    {
        var clean = Clean(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" fill="none">
              <defs><style>.wall,.door{stroke:#333;stroke-width:2} .door{stroke:rgb(10, 20, 30)}</style></defs>
              <path class="wall" d="M0 0h9"/><path class="door" d="M1 1h1" style="stroke-dasharray: 2 1; fill:none"/>
            </svg>
            """
        );
        clean.ShouldContain("""<path stroke="#333" stroke-width="2" d="M0 0h9" />""");
        clean.ShouldContain("""<path fill="none" stroke="rgb(10, 20, 30)" stroke-dasharray="2 1" stroke-width="2" d="M1 1h1" />""");
    }

    [Fact]
    public void What_was_left_out_is_counted()
    {
        var sent =
            """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Plan</title><script/><image/><g><use/></g><path d="M0 0h1"/></svg>""";
        SafeSvg.Clean(Stream(sent)).Value.LeftOut.ShouldBe(3);
    }

    [Fact]
    public void A_drawing_without_end_is_cut_or_refused()
    {
        var slow = string.Concat(Enumerable.Repeat(".a,", 300_000));
        Clean($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>{slow}</style>{Room}</svg>""").ShouldContain("<rect");
        var many = string.Concat(Enumerable.Repeat(Room, 15_000));
        Error($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{many}</svg>""").ShouldBeOfType<FloorErrors.DrawingTooLarge>();
        Error($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="{new string('1', SafeSvg.MostBytes)}"/></svg>""")
            .ShouldBeOfType<FloorErrors.NotADrawing>();
    }

    [Fact] // seen to fail with SafeSvg of e698fe8: it was read to its end, for three minutes, and found empty
    public void A_drawing_without_bottom_is_refused_before_it_is_read_to_its_end()
    {
        static string Nested(int depth) =>
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{string.Concat(Enumerable.Repeat("<g>", depth))}{Room}{string.Concat(Enumerable.Repeat("</g>", depth))}</svg>""";
        var sent = Stream(Nested(140_000)); // 980 kB
        SafeSvg.Clean(sent).Errors.Single().ShouldBeOfType<FloorErrors.DrawingTooDeep>();
        sent.Position.ShouldBeLessThan(100_000);
        Clean(Nested(50)).ShouldContain("<rect");
    }

    [Fact]
    public void A_drawing_that_was_made_safe_comes_through_again_as_it_is()
    {
        var once = Clean(
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g transform="translate(1 2)">{Room}<text x="1">門</text></g></svg>"""
        );
        Clean(once).ShouldBe(once);
    }

    private static string Clean(string sent) => SafeSvg.Clean(Stream(sent)).Value.Svg;

    private static Error Error(string sent) => SafeSvg.Clean(Stream(sent)).Errors.Single();

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
