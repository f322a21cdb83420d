using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Juluo.Sample.Tests;

/// <summary>One caller's walk from page to page, pressing the buttons that they are shown.</summary>
/// <param name="today">For dates in a form.</param>
internal sealed class FormWalk(DemoCaller caller, RouteOf routes, DateOnly today)
{
    private const string Protection = "form=";

    private readonly Dictionary<string, List<ShownForm>> shown = new(StringComparer.Ordinal);
    private readonly HashSet<(string Kind, string Action)> tried = [];
    private string? protection;

    public List<PressedForm> Pressed { get; } = [];

    public int Pages { get; private set; }

    /// <summary>Follows links, to at most this many pages per route, and remembers their forms.</summary>
    public async Task Look(IEnumerable<string> from, int most)
    {
        shown.Clear();
        var (seen, ahead) = (new Dictionary<string, int>(StringComparer.Ordinal), new Queue<string>(from));
        var known = ahead.ToHashSet(StringComparer.Ordinal);
        while (ahead.TryDequeue(out var at))
        {
            if (routes.Page(at) is not { } route || seen.GetValueOrDefault(route) >= most || await Open(at) is not { } page)
                continue;
            using (page)
            {
                seen[route] = seen.GetValueOrDefault(route) + 1;
                Pages++;
                foreach (var link in Links(page).Where(known.Add))
                    ahead.Enqueue(link);
                foreach (var form in ShownForm.Of(page, at, routes))
                    (shown.TryGetValue(form.Kind, out var same) ? same : shown[form.Kind] = []).Add(form);
            }
        }
    }

    /// <summary>Presses each kind of button, for at most this many objects. A page that an earlier button has changed is loaded again.</summary>
    /// <param name="leaves">Routes that are skipped.</param>
    public async Task Press(int most, IReadOnlyCollection<string> leaves)
    {
        foreach (var kind in shown.OrderBy(s => s.Key, StringComparer.Ordinal))
        foreach (var form in kind.Value.Where(f => !leaves.Contains(f.Route) && tried.Add((f.Kind, f.Action))).Take(most))
        {
            using var page = await Open(form.At);
            if (
                page is not null
                && ShownForm.Of(page, form.At, routes).Find(f => f.Action == form.Action && f.Kind == form.Kind) is { } now
            )
                await Press(now);
        }
    }

    private async Task Press(ShownForm form)
    {
        if (form.NeedsFile)
            return;
        form.Fill(today);
        var (status, said, missing) = await Send(form);
        // Required fields that are not marked as such for the browser.
        if (status == 422 && form.Fill(missing, today))
            (status, said, _) = await Send(form);
        Pressed.Add(new(caller.Who, form, status, said));
    }

    private async Task<(int Status, string Said, IReadOnlyList<string> Missing)> Send(ShownForm form)
    {
        using var content = new FormUrlEncodedContent(form.Fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = content };
        using var answer = await Send(request);
        using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return (
            (int)answer.StatusCode,
            string.Join(" | ", page.QuerySelectorAll(".errors li, main h1").Select(e => e.TextContent.Trim()).Take(4)),
            [.. page.QuerySelectorAll(".errors a[href^='#']").Select(a => a.GetAttribute("href")![1..])]
        );
    }

    private async Task<IHtmlDocument?> Open(string at)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, at);
        using var answer = await Send(request);
        return answer is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentType.MediaType: "text/html" }
            ? new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync())
            : null;
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.AcceptLanguage.ParseAdd("en");
        var own = caller.Client.DefaultRequestHeaders.TryGetValues("Cookie", out var cookies) ? string.Join("; ", cookies) : null;
        request.Headers.Add("Cookie", string.Join("; ", new[] { own, protection, $"{Languages.Cookie}=en" }.OfType<string>()));
        if (caller.Community is { } slug)
        {
            var at = request.RequestUri!.OriginalString;
            request.RequestUri = new(
                $"{at}{(at.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Community.Query}={slug}",
                UriKind.Relative
            );
        }

        var answer = await caller.Client.SendAsync(request);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
            if (set.StartsWith(Protection, StringComparison.Ordinal))
                protection = set.Split(';')[0];
        return answer;
    }

    private static IEnumerable<string> Links(IHtmlDocument page) =>
        page.QuerySelectorAll("a[href]")
            .Select(a => a.GetAttribute("href")!.Split('#')[0])
            .Where(h => h.StartsWith('/') && !h.StartsWith("//", StringComparison.Ordinal));
}

/// <param name="Said">The errors and the heading of the answer.</param>
internal sealed record PressedForm(string Who, ShownForm Form, int Status, string Said);
