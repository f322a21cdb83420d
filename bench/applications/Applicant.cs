using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Juluo.Applications.Bench;

/// <summary>A person who fills in the whole form, page by page, and continues where the program says after each lost connection.</summary>
/// <param name="think">The time they look at a page.</param>
internal sealed class Applicant(int number, Browser browser, FormId form, Func<Random, TimeSpan> think)
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(250);
    private readonly Random luck = new(number);
    private readonly Household household = new(number);

    /// <summary>The number of lost connections.</summary>
    public int Lost { get; private set; }

    /// <summary>Pages at which they continued that were neither the current page nor the next one.</summary>
    public List<string> Elsewhere { get; } = [];

    public async Task Apply()
    {
        await Begin();
        var submission = "/submissions/" + browser.At.Split('/')[2];
        while (true)
        {
            await Task.Delay(think(luck));
            var here = browser.At;
            try
            {
                await browser.File();
                if (browser.Page.QuerySelector<IHtmlFormElement>("main form[action$='/sending']") is { } sending)
                    await browser.Submit(sending, []);
                else if (browser.Page.QuerySelector<IHtmlFormElement>("main form[action*='/pages/']") is { } page)
                    await browser.Submit(page, Typed(here));
                else
                    return;
            }
            catch (HttpRequestException)
            {
                Lost++;
                if (await GoOn(submission, here))
                    return;
            }
        }
    }

    private async Task Begin()
    {
        var lost = false;
        while (true)
        {
            try
            {
                await browser.Open($"/forms/{form}");
                await Task.Delay(think(luck));
                await browser.Submit(browser.Page.QuerySelector<IHtmlFormElement>("main form[action$='/submissions']")!, []);
                Lost += lost ? 1 : 0;
                return;
            }
            catch (HttpRequestException) when (browser.At.StartsWith("/submissions/", StringComparison.Ordinal))
            {
                Lost++;
                await GoOn(string.Join('/', browser.At.Split('/')[..3]), browser.At);
                return;
            }
            catch (HttpRequestException)
            {
                lost = true;
                await Task.Delay(Again);
            }
        }
    }

    /// <returns>True if the form was sent.</returns>
    private async Task<bool> GoOn(string submission, string here)
    {
        while (true)
        {
            try
            {
                await browser.Open(submission);
                if (browser.Page.QuerySelector("main a.btn.primary")?.GetAttribute("href") is not { } next)
                    return true;
                if (next != here && next != After(here, submission))
                    Elsewhere.Add($"{here} → {next}");
                await browser.Open(next);
                return false;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(Again);
            }
        }
    }

    private string? After(string here, string submission)
    {
        if (!here.Contains("/pages/", StringComparison.Ordinal))
            return null;
        var path = new FormPath(Office.Definition, household.Answers(Office.Definition));
        return path.After(here.Split('/')[^1]) is { } page ? $"{submission}/pages/{page.Name}" : $"{submission}/review";
    }

    private List<KeyValuePair<string, string>> Typed(string here) =>
        [
            KeyValuePair.Create("go", "next"),
            .. Office
                .Definition.Page(here.Split('/')[^1])!
                .Questions.Where(q => browser.Page.QuerySelector($"[name^='a-{q.Name}'], [id^='a-{q.Name}']") is not null)
                .SelectMany(q => household.Types(q).All)
                .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(TypedFields.Prefix + f.Key, v))),
        ];
}
