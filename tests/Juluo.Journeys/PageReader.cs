using System.Net.Http.Json;
using System.Text.Json;

namespace Juluo.Journeys;

/// <summary>Asks for pages as a browser does, and draws nothing.</summary>
/// <param name="account">The cookie of somebody who signed in before; null: a visitor.</param>
public sealed class PageReader(Uri address, string language, string? account) : IDisposable
{
    private readonly HttpClient client = Client(address, language, account);

    public async Task<(int Status, string Html)> Get(string path)
    {
        using var answer = await client.GetAsync(path);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<JsonElement> Post(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await client.SendAsync(request);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public void Dispose() => client.Dispose();

    private static HttpClient Client(Uri address, string language, string? account)
    {
        var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language == Languages.English ? "en" : "zh-TW");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", NetworkAddress.Another());
        client.DefaultRequestHeaders.Add(
            "Cookie",
            string.Join("; ", [$"{Languages.Cookie}={language}", .. account is null ? Array.Empty<string>() : [$"account={account}"]])
        );
        return client;
    }
}
