using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Identity.Tests;

public sealed partial class TokenTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    [Fact]
    public async Task A_token_does_what_it_says_and_no_more()
    {
        using var program = Bearing(await Make("lin@example.org", "/me/tokens", "own.read"));
        (await program.GetAsync("/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await program.PostAsJsonAsync("/me/needs", new { text = "一張桌子" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var other = Bearing(await Make("lin@example.org", "/me/tokens", "people.see", "own.write"));
        (await other.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.PostAsJsonAsync("/me/needs", new { text = "一張桌子" })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await other.GetAsync("/me")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/me/tokens")]
    [InlineData("/settings/tokens")]
    [InlineData("/me/security")]
    [InlineData("/me/password")]
    public async Task No_token_opens_doors(string path)
    {
        using var program = Bearing(await Make("chou@example.org", "/me/tokens", "own.read", "own.write", "identity.tokens"));
        if (path != "/me/password")
            ((int)(await program.GetAsync(path)).StatusCode).ShouldBeOneOf(401, 403);
        if (path == "/me/security")
            return;
        (await program.PostAsJsonAsync(path, new { name = "x", scopes = new[] { "own.read" } })).IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task Taken_back_it_works_no_more_and_so_do_others_that_never_did()
    {
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("lin@example.org", PeopleSite.Password);
        var token = await Make(surfer, "/me/tokens", "own.read");
        using var program = Bearing(token);
        (await program.GetAsync("/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var id = await site.Database.Ask<Guid>("select id from identity.access_token where hash = $1", BearerToken.Read(token)!.Hash);
        (await surfer.Post("/me/tokens", $"/me/tokens/{id}/revocation")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        foreach (
            var dead in (string[])
                [token, token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), BearerToken.New(site.Laneside.Id), "juluo_nonsense", "x"]
        )
        {
            using var dying = Bearing(dead);
            var answer = await dying.GetAsync("/");
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, dead);
            answer.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token");
        }
    }

    [Fact]
    public async Task It_ends_at_its_end_and_says_when_it_was_last_in_use()
    {
        var token = await Make("lin@example.org", "/me/tokens", "own.read");
        using var program = Bearing(token);
        await program.GetAsync("/me");
        (
            await site.Database.Ask<DateTime>("select used_at from identity.access_token where hash = $1", BearerToken.Read(token)!.Hash)
        ).Minute.ShouldBe(0);
        (await site.Database.Ask<long>("select count(*) from identity.access_token where position('juluo'::bytea in hash) > 0")).ShouldBe(
            0
        );
        await site.Database.Do("update identity.access_token set expires_at = made_at where hash = $1", BearerToken.Read(token)!.Hash);
        (await program.GetAsync("/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_may_no_more_than_its_person_may_today()
    {
        var gone = await site.Person(site.Riverside, "走了的人", $"gone-{Guid.CreateVersion7():N}@example.org", [Role.Member]);
        var email = (await site.Database.Ask<string>("select email from people.person where id = $1", gone.Value))!;
        using var program = Bearing(await Make(email, "/me/tokens", "people.see"));
        (await program.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await site.In(site.Riverside, s => s.GetRequiredService<PeopleFacade>().Leave(gone, new(2026, 11, 19), default));
        (await program.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_service_token_is_no_person()
    {
        using var program = Bearing(await Make("chou@example.org", "/settings/tokens", "people.see", "delivery.webhooks"));
        (await program.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.GetAsync("/me")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await program.GetAsync("/settings/webhooks")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Database.Ask<long>("select count(*) from postgres.audit where action = 'identity.token.make'")).ShouldBeGreaterThan(0);
    }

    [Fact] // seen to fail with the protection of forms asked of tokens: 400
    public async Task A_program_may_send_forms_and_files()
    {
        using var program = Bearing(await Make("chou@example.org", "/me/tokens", "own.write", "people.see", "people.manage"));
        using var fields = new FormUrlEncodedContent([new("text", "一張桌子")]);
        (await program.PostAsync("/me/needs", fields)).StatusCode.ShouldBe(HttpStatusCode.Created);
        using var parts = new MultipartFormDataContent { { new StringContent("兩張桌子"), "text" } };
        (await program.PostAsync("/me/needs", parts)).StatusCode.ShouldBe(HttpStatusCode.Created);
        using var file = new MultipartFormDataContent
        {
            { new StringContent("name,email\n新來的,new@example.org\n"), "file", "people.csv" },
        };
        using var sheet = await program.PostAsync("/people/imports", file);
        sheet.StatusCode.ShouldBe(HttpStatusCode.Created, await sheet.Content.ReadAsStringAsync());
    }

    [Fact] // seen to fail without IsUnsupported: 422
    public async Task What_is_neither_json_nor_a_form_is_told_so()
    {
        using var program = Bearing(await Make("lin@example.org", "/me/tokens", "own.write"));
        using var xml = new StringContent("<text>一張桌子</text>", System.Text.Encoding.UTF8, "text/xml");
        using var answer = await program.PostAsync("/me/needs", xml);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("urn:juluo:unsupported-media-type");
    }

    [Fact] // seen to fail with the person's language alone: a Chinese title though “en” was asked for
    public async Task A_program_is_answered_in_the_language_that_it_asks_for_and_else_in_its_persons()
    {
        var token = await Make("lin@example.org", "/me/tokens", "own.read");
        foreach (
            var (asked, said) in new[]
            {
                ("en", "This page does not exist."),
                ("zh-TW", "找不到這一頁。"),
                ("fr", null),
                (null, (string?)null),
            }
        )
        {
            using var program = Bearing(token);
            if (asked is not null)
                program.DefaultRequestHeaders.AcceptLanguage.ParseAdd(asked);
            program.DefaultRequestHeaders.Add("Cookie", "language=en"); // of a browser, and so of no one here
            using var json = System.Text.Json.JsonDocument.Parse(await (await program.GetAsync("/nowhere")).Content.ReadAsStringAsync());
            json.RootElement.GetProperty("title").GetString().ShouldBe(said ?? "找不到這一頁。", asked);
        }
    }

    private async Task<string> Make(string email, string path, params string[] scopes)
    {
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn(email, PeopleSite.Password);
        return await Make(surfer, path, scopes);
    }

    private static async Task<string> Make(Surfer surfer, string path, params string[] scopes)
    {
        using var made = await surfer.Post(path, path, [("name", "試"), ("days", "30"), .. scopes.Select(s => ("scopes", s))]);
        made.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await made.Content.ReadAsStringAsync());
        return Token().Match(await surfer.Text(made.Headers.Location!.ToString())).Value;
    }

    private HttpClient Bearing(string token)
    {
        var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    [GeneratedRegex("juluo_[A-Za-z0-9_-]{64}", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
