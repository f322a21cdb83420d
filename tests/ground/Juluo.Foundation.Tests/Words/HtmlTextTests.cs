namespace Juluo.Foundation.Tests;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>Free <b>food</b>&nbsp;&amp; clothes</p><br/>Bring ID", "Free food & clothes\nBring ID")]
    [InlineData("<ul>\n <li>Mo</li>\n <li>Tu</li>\n</ul>", "Mo\nTu")]
    [InlineData("Line one\nLine <em>two</em>", "Line one\nLine two")]
    [InlineData("&lt;p&gt;Twice encoded&lt;/p&gt;", "Twice encoded")]
    [InlineData("Meals &#8211; caf&eacute;", "Meals – café")]
    [InlineData("<A HREF='https://a.example/?x=1&amp;y=2' target=_blank>Our page</A>", "Our page")]
    [InlineData("<style>p{color:red}</style><!-- no -->Seen<script>alert(1)</script>", "Seen")]
    [InlineData("Free &#8238;food&#x202e;", "Free food")]
    [InlineData("<p>長者共餐</p><p>週一至週五</p>", "長者共餐\n週一至週五")]
    public void Text_written_as_HTML_is_read_as_a_person_reads_it(string html, string text) => HtmlText.Of(html).ShouldBe(text);

    [Theory]
    [InlineData("We <3 you; 5 < 6 > 4")]
    [InlineData("Smith & Sons\n\n  AT&T")]
    [InlineData("<name@example.org>")]
    [InlineData("R&D; more")]
    public void What_only_looks_like_HTML_stays(string text) => HtmlText.Of(text).ShouldBe(text);

    [Fact] // seen to fail with comments taken out by a pattern: it did not end in ten minutes
    public void A_hostile_text_takes_no_long_time()
    {
        foreach (var piece in (string[])["<", "<p ", "<!--", "&", "<p <", "&lt;", "</"])
        {
            var text = string.Concat(Enumerable.Repeat(piece, 100_000));
            HtmlText.Of(text).Length.ShouldBeLessThanOrEqualTo(text.Length);
        }
    }
}
