using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Juluo.Testing;

/// <summary>The promises of <c>docs/api/modules</c> to programs, with a check of answers.</summary>
public static partial class ApiContract
{
    private static readonly NodePackage Checker = new("Contract");

    /// <summary>A file for each module.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "docs", "api", "modules");

    private static readonly Lazy<string> Joined = new(() =>
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("juluo-openapi-").FullName, "openapi.json");
        File.WriteAllBytes(file, JoinedDescription.Of(Folder));
        return file;
    });

    /// <summary>The whole description, for programs that read a file.</summary>
    public static string DescriptionFile => Joined.Value;

    public static JsonNode Description { get; } = JsonNode.Parse(JoinedDescription.Of(Folder))!;

    /// <summary>Requests JSON.</summary>
    /// <param name="route">The route as the description writes it.</param>
    public static async Task<ApiAnswer> Ask(HttpClient client, string who, string method, string route, string address)
    {
        using var request = new HttpRequestMessage(new(method), address);
        request.Headers.Accept.ParseAdd("application/json");
        // Each from a separate address: an answer of the limits by address would hide the one that is tested.
        request.Headers.Add("X-Forwarded-For", NetworkAddress.Another());
        if (request.Method == HttpMethod.Post)
            request.Content = JsonContent.Create(new { });
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var type = answer.Content.Headers.ContentType;
        // An event stream does not end by itself; a file's content type describes it.
        var reads = type?.MediaType?.EndsWith("json", StringComparison.Ordinal) is true;
        var body = reads ? JsonNode.Parse(await answer.Content.ReadAsStreamAsync()) : null;
        var next = answer.Headers.TryGetValues("Link", out var links) ? Next().Match(string.Join(',', links)) : Match.Empty;
        var link = next.Success ? next.Groups["to"].Value : answer.Headers.Location?.OriginalString;
        return new(who, method.ToLowerInvariant(), route, address, (int)answer.StatusCode, type?.ToString(), body, link);
    }

    /// <summary>Fails with the problem: a server error, or an answer with another shape than the description says.</summary>
    public static async Task Hold(IReadOnlyCollection<ApiAnswer> answers, Action<string> tell)
    {
        answers.Where(a => a.Status >= 500).Select(a => $"{a.Who}: {a.Method} {a.At} {a.Status}").ShouldBeEmpty();
        await Checker.Install();
        var file = Path.Combine(Path.GetTempPath(), $"juluo-answers-{Guid.CreateVersion7():N}.ndjson");
        await File.WriteAllLinesAsync(file, answers.Select(a => JsonSerializer.Serialize(a, Json.Options)));
        var (code, said) = await Checker.Try("node", "answers.js", DescriptionFile, file);
        tell(said);
        if (code == 0)
            File.Delete(file);
        code.ShouldBe(0, said);
    }

    [GeneratedRegex("<(?<to>[^>]+)>;\\s*rel=\"?next", RegexOptions.None, 1000)]
    private static partial Regex Next();
}
