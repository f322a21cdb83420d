using System.Text.Json.Nodes;

namespace Juluo.HelpDirectory.Tests;

public sealed class HsdsDoorTests
{
    private static readonly IReadOnlyList<JsonObject> Seven = [.. Enumerable.Range(0, 7).Select(i => HelpKinds.Term((HelpKind)i))];

    [Theory]
    [InlineData("", 1, 1, 7, true, true)]
    [InlineData("?per_page=3", 3, 1, 3, true, false)]
    [InlineData("?per_page=3&page=3", 3, 3, 1, false, true)]
    [InlineData("?per_page=3&page=4", 3, 4, 0, false, true)]
    [InlineData("?per_page=0&page=0", 7, 1, 1, true, false)]
    [InlineData("?per_page=-5&page=x", 1, 1, 7, true, true)]
    [InlineData("?per_page=500&page=2147483647", 1, int.MaxValue, 0, false, true)]
    public void Pages_say_where_they_stand(string query, int pages, int page, int size, bool first, bool last)
    {
        var got = HsdsPages.Of(Seven, "taxonomy_term", query);
        (got.TotalItems, got.TotalPages, got.PageNumber, got.Size, got.FirstPage, got.LastPage, got.Empty).ShouldBe(
            (7, pages, page, size, first, last, size == 0)
        );
        got.Contents.Count.ShouldBe(size);
    }
}
