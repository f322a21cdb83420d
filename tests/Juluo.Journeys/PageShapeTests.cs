namespace Juluo.Journeys;

public sealed class PageShapeTests
{
    private const string Page =
        "<ul><li><a href=/people/1>Mei</a><li><b>3</b><a href=/people/2>An</a></ul><label for=q>Name</label><input id=q>";

    [Theory]
    [InlineData(
        "<ul><li><b>7</b><a href=/x>Bo</a><li><b>3</b><a href=/y>Lin</a><li><a href=/z>Wen</a></ul><label for=k>Find</label><input id=k>",
        true
    )]
    [InlineData("<ul><li><a href=/people/1></a><li><b>3</b><a href=/people/2>An</a></ul><label for=q>Name</label><input id=q>", false)] // a link without a name
    [InlineData("<ul><li><a href=/people/1>Mei</a><li><b>3</b><a href=/people/2>An</a></ul><label for=k>Name</label><input id=q>", false)] // a field without a label
    [InlineData("<ul><li><a href=/people/1>Mei</a><li><b>3</b><a href=/people/2>An</a></ul><input id=q><label for=q>Name</label>", false)]
    [InlineData(
        "<ul><li><a href=/people/1>Mei</a><li><b class=x>3</b><a href=/people/2>An</a></ul><label for=q>Name</label><input id=q>",
        false
    )]
    public void A_page_has_the_shape_of_one_with_other_people_on_it_and_of_no_other(string html, bool same) =>
        (PageShape.Of(html) == PageShape.Of(Page)).ShouldBe(same);

    [Theory]
    [InlineData("class=face-1", "class=face-12", true)]
    [InlineData("class=width-1", "class=width-2", false)]
    [InlineData("tabindex=0", "tabindex=5", false)]
    public void Of_numbers_in_attributes_only_the_colour_of_a_face_is_left_out(string one, string other, bool same) =>
        (PageShape.Of($"<p {one}>Mei</p>") == PageShape.Of($"<p {other}>Mei</p>")).ShouldBe(same);

    [Fact]
    public void A_name_that_is_empty_is_seen() => PageShape.Of("<img alt='' src=x>").ShouldNotBe(PageShape.Of("<img alt='Mei' src=x>"));
}
