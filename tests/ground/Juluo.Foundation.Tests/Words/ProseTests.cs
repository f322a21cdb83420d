namespace Juluo.Foundation.Tests;

public sealed class ProseTests
{
    [Theory] // seen to fail with the text parsed alone: an ArgumentException
    [InlineData('>')]
    [InlineData('[')]
    public void What_is_nested_deeper_than_anybody_means_is_still_a_page(char sign) =>
        Prose.Html(new string(sign, 5000) + " 結餘").ShouldContain("結餘");
}
