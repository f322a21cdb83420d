using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Juluo.Host.Tests;

/// <summary>Requirements of HTTP for every address, independent of routes.</summary>
public sealed partial class HttpMethodTests(FoundedSite site) : IClassFixture<FoundedSite>
{
    private static readonly App App = Modules.App;

    private static readonly string[] Others = ["/health/live", "/health/ready", "/openapi/v1.json"];

    [Fact] // seen to fail without UseHttpMethodRules: HEAD 405 at 186 addresses
    public async Task Head_is_answered_wherever_get_is_and_has_no_content()
    {
        using var client = Client();
        var wrong = new List<string>();
        // Refusals have one shape, so only a tenth is tested, another one each day.
        var paths = App
            .Routes.Select(r => r.Route)
            .OfType<GetAttribute>()
            .Where((r, n) => r.Requires == Requires.Nothing || Turn.IsNight || n % 10 == Turn.Number % 10)
            .Select(Visiting.Path)
            .Concat(Others);
        foreach (var (path, n) in paths.Select((p, n) => (p, n)))
        {
            using var get = await Ask(client, HttpMethod.Get, path, n);
            using var head = await Ask(client, HttpMethod.Head, path, n);
            if (get.StatusCode != head.StatusCode)
                wrong.Add($"{path}: GET {(int)get.StatusCode}, HEAD {(int)head.StatusCode}");
            if ((await head.Content.ReadAsByteArrayAsync()).Length > 0)
                wrong.Add($"{path}: HEAD has content");
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    [Fact] // seen to fail without UseHttpMethodRules: OPTIONS 405, and DELETE 405 without a sentence
    public async Task Options_and_methods_that_are_not_there_say_which_are()
    {
        using var client = Client();
        var wrong = new List<string>();
        foreach (var (route, n) in App.Routes.Select((r, n) => (r.Route, n)))
        {
            var path = Visiting.Path(route);
            using var options = await Ask(client, HttpMethod.Options, path, n);
            using var delete = await Ask(client, HttpMethod.Delete, path, n);
            foreach (var (answer, status) in new[] { (options, 204), (delete, 405) })
                if (
                    (int)answer.StatusCode != status
                    || !answer.Content.Headers.Allow.Contains(route.Method)
                    || (route is GetAttribute && !answer.Content.Headers.Allow.Contains("HEAD"))
                )
                    wrong.Add(
                        $"{answer.RequestMessage!.Method} {path}: {(int)answer.StatusCode} Allow: {string.Join(", ", answer.Content.Headers.Allow)}"
                    );
            if (!(await delete.Content.ReadAsStringAsync()).Contains("does not accept DELETE", StringComparison.Ordinal))
                wrong.Add($"DELETE {path}: no sentence");
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    [Fact] // before: 405 with a page that names no way on, after a form that was refused and by a bookmark of its address
    public async Task The_address_of_a_form_leads_to_its_page_and_programs_read_what_it_takes()
    {
        using var client = Client();
        var gets = App.Routes.Select(r => r.Route).OfType<GetAttribute>().Select(r => Place().Replace(r.Path, "{}")).ToHashSet();
        var wrong = new List<string>();
        var walked = 0;
        foreach (var (post, n) in App.Routes.Select(r => r.Route).OfType<PostAttribute>().Select((r, n) => (r, n)))
        {
            if (post.Form is not { } form || gets.Contains(Place().Replace(post.Path, "{}")))
                continue;
            var page = form.GetCustomAttributes(typeof(GetAttribute), inherit: false).Cast<GetAttribute>().Single();
            var path = Visiting.Path(post);
            var known = Places(page.Path).All(Places(post.Path).Contains);
            using var program = await Ask(client, HttpMethod.Get, path, n);
            if (gets.Any(g => Covers(g, Place().Replace(post.Path, "{}"))))
            {
                // As before: programs cannot know what could be an object of another page.
                if (program.StatusCode != HttpStatusCode.NotFound)
                    wrong.Add($"{path} as JSON: {(int)program.StatusCode}");
            }
            else if (
                program.StatusCode != HttpStatusCode.MethodNotAllowed
                || !program.Content.Headers.Allow.SequenceEqual(["OPTIONS", "POST"])
            )
                wrong.Add($"{path} as JSON: {(int)program.StatusCode} Allow: {string.Join(", ", program.Content.Headers.Allow)}");
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Accept.ParseAdd("text/html");
            request.Headers.Add("X-Forwarded-For", $"10.6.{n / 250}.{n % 250}");
            using var browser = await client.SendAsync(request);
            if (
                known
                    ? browser.StatusCode != HttpStatusCode.SeeOther || browser.Headers.Location?.ToString() != Visiting.Path(page)
                    : browser.StatusCode is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound)
            )
                wrong.Add($"{path}: {(int)browser.StatusCode} {browser.Headers.Location}, and the form is at {page.Path}");
            walked += known ? 1 : 0;
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
        walked.ShouldBeGreaterThan(300);

        static bool Covers(string general, string special) =>
            general.Split('/') is var of
            && special.Split('/') is var at
            && of.Length == at.Length
            && of.Zip(at).All(s => s.First is "{}" || s.First == s.Second);

        static HashSet<string> Places(string path) => [.. Place().Matches(path).Select(m => m.Groups["name"].Value)];
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [Fact]
    public async Task What_is_nowhere_stays_nowhere_by_any_method()
    {
        using var client = Client();
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head, HttpMethod.Post, HttpMethod.Delete, HttpMethod.Options])
        foreach (var path in (string[])["/nowhere", "/nowhere.txt"])
        {
            using var answer = await Ask(client, method, path, 0);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{method} {path}");
        }
    }

    [Fact] // seen to fail with an empty body read as JSON: 422
    public async Task A_get_may_say_what_kind_of_body_it_does_not_have()
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in")
        {
            Content = new StringContent("", Encoding.UTF8, "application/json"),
        };
        request.Content.Headers.ContentLength = null;
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nine_hundred_requests_a_minute_from_one_address_are_answered_or_told_to_wait()
    {
        using var client = Client();
        var paths = App.Routes.Where(r => r.Route is GetAttribute { Requires: Requires.Nothing }).Select(r => r.Route).ToList();
        var wrong = new List<string>();
        for (var i = 0; i < 900; i++)
        {
            var route = paths[i % paths.Count];
            using var answer = await Ask(client, HttpMethod.Get, Visiting.Path(route), null);
            var status = (int)answer.StatusCode;
            if (status >= 500 || (status == 429 && (route.PerMinute == 0 || !await Says(answer))))
                wrong.Add($"{route.Path}: {status}");
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    private static async Task<bool> Says(HttpResponseMessage refused) =>
        refused.Headers.RetryAfter?.Delta is { } wait
        && wait <= TimeSpan.FromMinutes(1)
        && refused.Content.Headers.ContentType?.MediaType == "application/problem+json"
        && (await refused.Content.ReadAsStringAsync()).Contains("Too many requests", StringComparison.Ordinal);

    private HttpClient Client()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    /// <param name="from">A separate address for each, because of the limits by address; null to use one for all.</param>
    private static Task<HttpResponseMessage> Ask(HttpClient client, HttpMethod method, string path, int? from)
    {
        var request = new HttpRequestMessage(method, path);
        if (from is { } n)
            request.Headers.Add("X-Forwarded-For", $"10.6.{n / 250}.{n % 250}");
        return client.SendAsync(request);
    }
}
