using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Juluo.Testing;

/// <summary>A browser without scripts: it remembers cookies, fills in forms and follows redirects.</summary>
public sealed class ScriptlessBrowser(WebHouse house, string language = Languages.English)
{
    private readonly HttpClient client = house.Client(language);

    /// <summary>Name, value and path.</summary>
    private readonly List<(string Name, string Value, string Path)> cookies = [];

    public IHtmlDocument Page { get; private set; } = default!;

    public string At { get; private set; } = "";

    public int Status { get; private set; }

    public long Bytes { get; private set; }

    public string Text => Page.Body!.TextContent;

    public async Task<ScriptlessBrowser> Open(string path)
    {
        await Send(new(HttpMethod.Get, path));
        return this;
    }

    /// <summary>Fills in the form with the main button, and presses a button of it.</summary>
    /// <param name="go">The value of a button that says where to go; null if the form has only one button.</param>
    public Task<ScriptlessBrowser> Fill(string? go, params (string Field, string Value)[] typed)
    {
        var form = Page.QuerySelectorAll<IHtmlFormElement>("main form")
            .First(f => f.QuerySelector("button.primary") is not null && !f.ClassList.Contains("language"));
        return Submit(form, go is null ? [.. typed] : [("go", go), .. typed]);
    }

    /// <summary>Sends the first form of the page whose address has this ending.</summary>
    public Task<ScriptlessBrowser> Press(string action, params (string Field, string Value)[] typed) =>
        Submit(Page.QuerySelectorAll<IHtmlFormElement>($"main form[action$='{action}']").First(), typed);

    public async Task<ScriptlessBrowser> Submit(IHtmlFormElement form, params (string Field, string Value)[] typed)
    {
        var named = typed.Select(t => t.Field).ToHashSet(StringComparer.Ordinal);
        var fields = form.QuerySelectorAll("input, textarea, select")
            .Where(i => i.GetAttribute("name") is { } name && !named.Contains(name))
            .Select(i => (Field: i.GetAttribute("name")!, Value: Sent(i)))
            .Where(f => f.Value is not null)
            .Select(f => (f.Field, Value: f.Value!))
            .Concat(typed);
        await Send(
            new(HttpMethod.Post, form.GetAttribute("action"))
            {
                Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value))),
            }
        );
        return this;
    }

    public async Task<ScriptlessBrowser> Upload(IHtmlFormElement form, params (byte[] File, string Name)[] files)
    {
        var content = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
            content.Add(new StringContent(input.Value ?? ""), input.Name!);
        foreach (var (file, name) in files)
            content.Add(new ByteArrayContent(file), "file", name);
        await Send(new(HttpMethod.Post, form.GetAttribute("action")) { Content = content });
        return this;
    }

    /// <summary>The value of a field.</summary>
    public string? Shown(string field) =>
        Page.QuerySelectorAll($"[name='{field}']")
            .Select(i =>
                i switch
                {
                    IHtmlInputElement { Type: "checkbox" or "radio" } choice => choice.IsChecked ? choice.Value : null,
                    IHtmlInputElement input => input.Value,
                    IHtmlTextAreaElement area => area.Value,
                    IHtmlSelectElement select => select.Value,
                    _ => null,
                }
            )
            .FirstOrDefault(v => v is not null);

    /// <summary>Forgets all cookies, like another browser that has never been here.</summary>
    public ScriptlessBrowser Elsewhere() => new(house, language);

    // Unselected options are not sent.
    private static string? Sent(IElement field) =>
        field switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" } => null,
            IHtmlInputElement input => input.Value ?? "",
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value ?? "",
            _ => null,
        };

    /// <summary>The cookie header for an address, for a program that acts with this browser's cookies.</summary>
    public string CookiesFor(string path)
    {
        var bare = path.Split('?', '#')[0];
        return string.Join(
            "; ",
            cookies
                .Where(c => bare == c.Path || bare.StartsWith(c.Path.TrimEnd('/') + "/", StringComparison.Ordinal))
                .Select(c => $"{c.Name}={c.Value}")
        );
    }

    private async Task Send(HttpRequestMessage request)
    {
        for (var times = 0; times < 6; times++)
        {
            var path = request.RequestUri!.OriginalString;
            if (CookiesFor(path) is { Length: > 0 } sent)
                request.Headers.Add("Cookie", sent);
            using var answer = await client.SendAsync(request);
            Remember(answer);
            if (answer.Headers.Location is { } next)
            {
                request = new(HttpMethod.Get, next.OriginalString.Split('#')[0]);
                continue;
            }

            var html = await answer.Content.ReadAsStringAsync();
            (Status, At, Bytes) = ((int)answer.StatusCode, path, System.Text.Encoding.UTF8.GetByteCount(html));
            Page = new HtmlParser().ParseDocument(html);
            return;
        }

        throw new InvalidOperationException("Led in circles.");
    }

    private void Remember(HttpResponseMessage answer)
    {
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            var parts = set.Split(';', StringSplitOptions.TrimEntries);
            var (name, value) = parts[0].Split('=', 2) is [var n, var v] ? (n, v) : default;
            var path = parts.FirstOrDefault(p => p.StartsWith("path=", StringComparison.OrdinalIgnoreCase))?[5..] ?? "/";
            cookies.RemoveAll(c => c.Name == name && c.Path == path);
            if (value.Length > 0)
                cookies.Add((name, value, path));
        }
    }
}
