using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Juluo.Testing;

/// <summary>A browser without scripts and pictures: cookies, forms with their antiforgery token, and no following of redirects.</summary>
public sealed partial class Surfer : IDisposable
{
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient client;

    private static int made;

    /// <param name="from">Its IP address; null for a separate one, because of the limits by address.</param>
    /// <param name="language">Its language setting.</param>
    public Surfer(Uri address, string? from = null, string language = "en")
    {
        client = new(handler) { BaseAddress = address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var number = Interlocked.Increment(ref made);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", from ?? $"10.9.{number / 250}.{number % 250}");
    }

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(path);

    /// <param name="from">The page with the link.</param>
    public async Task<HttpResponseMessage> Get(string path, string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Referrer = new(from) } };
        return await client.SendAsync(request);
    }

    public async Task<string> Text(string path) => WebUtility.HtmlDecode(await client.GetStringAsync(path));

    public async Task<string> Json(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "application/json" } } };
        request.Headers.Accept.Clear();
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The entity tag of the JSON there.</summary>
    public async Task<string> Tag(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await client.SendAsync(request);
        return answer.Headers.ETag!.ToString();
    }

    /// <summary>Changes an object as a program does, if it is unchanged since it was read.</summary>
    public async Task<HttpStatusCode> Change(string path, object change, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(change),
            Headers = { { "If-Match", tag } },
        };
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Posts a form of a page.</summary>
    public async Task<HttpResponseMessage> Post(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await client.GetStringAsync(page)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)),
        ]);
        return await client.PostAsync(action, form);
    }

    /// <summary>Sends a file with a form of a page.</summary>
    public async Task<HttpResponseMessage> PostFile(
        string page,
        string action,
        string field,
        string name,
        HttpContent file,
        params (string Name, string Value)[] more
    )
    {
        var token = Token().Match(await client.GetStringAsync(page)).Groups["token"].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, field, name } };
        foreach (var (one, value) in more)
            form.Add(new StringContent(value), one);
        return await client.PostAsync(action, form);
    }

    public Task<HttpResponseMessage> SignIn(string email, string password, string back = "") =>
        Post("/sign-in", "/sign-in", ("email", email), ("password", password), ("back", back));

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
