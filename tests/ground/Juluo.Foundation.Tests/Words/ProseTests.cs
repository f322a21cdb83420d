namespace Juluo.Foundation.Tests;

public sealed class ProseTests
{
    [Theory] // seen to fail with the text parsed alone: an ArgumentException
    [InlineData('>')]
    [InlineData('[')]
    public void What_is_nested_deeper_than_anybody_means_is_still_a_page(char sign) =>
        Prose.Html(new string(sign, 5000) + " 結餘").ShouldContain("結餘");

    [Fact] // seen to fail without Align: hostile texts came upon a style on a cell
    public void A_column_of_numbers_has_a_class_and_no_style()
    {
        var html = Prose.Html("| item | price |\n|:-:|--:|\n| lamp | 400 |\n");
        html.ShouldContain("<td class=\"n\">400</td>");
        html.ShouldNotContain("style");
    }
}
