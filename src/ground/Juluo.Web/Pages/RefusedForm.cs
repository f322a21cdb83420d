using Microsoft.AspNetCore.Http.HttpResults;

namespace Juluo.Web.Pages;

/// <summary>The page of a refused form. Collapsed sections around an invalid field are opened, whichever component renders the field: users must be able to see an error to fix it.</summary>
internal sealed partial class RefusedForm(RazorComponentResult page) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var to = response.Body;
        using var drawn = new MemoryStream();
        response.Body = drawn;
        try
        {
            await page.ExecuteAsync(httpContext);
        }
        finally
        {
            response.Body = to;
        }

        await response.WriteAsync(Unfold(Encoding.UTF8.GetString(drawn.GetBuffer(), 0, (int)drawn.Length)), httpContext.RequestAborted);
    }

    /// <summary>Opens each <c>details</c> that contains an invalid field or the list of errors. Pure; O(length).</summary>
    /// <param name="html">The HTML of the components: typed text is encoded, so it contains no tags or quotation marks.</param>
    internal static string Unfold(string html)
    {
        var around = new Stack<Match>();
        var toOpen = new SortedSet<int>();
        foreach (Match tag in Tag().Matches(html))
            switch (tag.Value)
            {
                case "</details>":
                    around.TryPop(out _);
                    break;
                case var fold when fold.StartsWith("<details", StringComparison.Ordinal):
                    around.Push(tag);
                    break;
                default:
                    toOpen.UnionWith(around.Where(f => !Opened().IsMatch(f.Value)).Select(f => f.Index));
                    break;
            }

        if (toOpen.Count == 0)
            return html;
        var whole = new StringBuilder(html.Length + (toOpen.Count * 5));
        var from = 0;
        foreach (var at in toOpen)
        {
            var behind = at + "<details".Length;
            whole.Append(html, from, behind - from).Append(" open");
            from = behind;
        }

        return whole.Append(html, from, html.Length - from).ToString();
    }

    [GeneratedRegex(@"<details\b[^>]*>|</details>|aria-invalid=""true""|<div class=""errors""", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\sopen[\s=>]", RegexOptions.None, 1000)]
    private static partial Regex Opened();
}
