using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace Juluo.Identity.Tests;

/// <summary>Signing in through an OpenID Connect provider, which runs beside.</summary>
public sealed class OpenIdTests(OpenIdTests.WithIssuer site) : IClassFixture<OpenIdTests.WithIssuer>, IAsyncLifetime
{
    public sealed class WithIssuer : QuietSite
    {
        public SmallIssuer Issuer { get; } = new();

        protected override IReadOnlyList<string> Arguments =>
            [
                .. base.Arguments,
                .. Setting("small", Issuer.Issuer),
                // Nothing listens there.
                .. Setting("gone", "http://127.0.0.1:1"),
            ];

        public override async Task InitializeAsync()
        {
            await Issuer.Start();
            await base.InitializeAsync();
        }

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            await Issuer.DisposeAsync();
        }

        private static IEnumerable<string> Setting(string key, string issuer) =>
            [
                $"--SignIn:Providers:{key}:Name",
                $"The {key} one",
                $"--SignIn:Providers:{key}:Issuer",
                issuer,
                $"--SignIn:Providers:{key}:ClientId",
                SmallIssuer.Client,
                $"--SignIn:Providers:{key}:ClientSecret",
                SmallIssuer.Secret,
            ];
    }

    public Task InitializeAsync()
    {
        (site.Issuer.Forge, site.Issuer.SignsWithAnother, site.Issuer.SignsNothing) = (_ => { }, false, false);
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_signed_token_says_who_comes_and_user_info_adds_what_it_leaves_out()
    {
        Comes("token-1", new JsonObject { ["email"] = "by-token@example.org", ["email_verified"] = true }, []);
        using var surfer = new Surfer(site.Address);
        (await Come(surfer)).ShouldBe("/sign-in/arrival");
        (await surfer.Text("/sign-in/arrival")).ShouldContain("by-token@example.org");
        (await surfer.Post("/sign-in/arrival", "/sign-in/arrival")).Headers.Location!.ToString().ShouldBe("/me/communities");
        using var later = new Surfer(site.Address);
        await Come(later);
        (await later.Text("/me/security")).ShouldContain("by-token@example.org");

        Comes("token-2", [], new JsonObject { ["email"] = "by-info@example.org", ["email_verified"] = true });
        using var other = new Surfer(site.Address);
        await Come(other);
        (await other.Text("/sign-in/arrival")).ShouldContain("by-info@example.org");

        Comes(
            "token-3",
            new JsonObject { ["email"] = "unproven@example.org", ["email_verified"] = false },
            new JsonObject { ["email_verified"] = true }
        );
        using var unproven = new Surfer(site.Address);
        await Come(unproven);
        (await unproven.Text("/sign-in/arrival")).ShouldContain("has not confirmed your email address");
    }

    [Theory]
    [InlineData("nonce", "belongs to another attempt to sign in")]
    [InlineData("no nonce", "belongs to another attempt to sign in")]
    [InlineData("audience", "check SignIn__Providers__small__ClientId")]
    [InlineData("issuer", "check SignIn__Providers__small__Issuer")]
    [InlineData("signature", "was not signed with its key")]
    [InlineData("unsigned", "was not signed with its key")]
    [InlineData("expired", "had expired")]
    [InlineData("forever", "had expired")]
    public async Task A_token_that_is_wrong_signs_no_one_in_and_the_page_says_how_to_mend_it(string what, string said)
    {
        Comes("forged", new JsonObject { ["email"] = "forged@example.org", ["email_verified"] = true }, []);
        site.Issuer.SignsWithAnother = what == "signature";
        site.Issuer.SignsNothing = what == "unsigned";
        site.Issuer.Forge = claims =>
        {
            switch (what)
            {
                case "nonce":
                    claims["nonce"] = "638000000000000000.AAAA";
                    break;
                case "no nonce":
                    claims.Remove("nonce");
                    break;
                case "audience":
                    claims["aud"] = "someone-else";
                    break;
                case "issuer":
                    claims["iss"] = "https://issuer.example.org";
                    break;
                case "expired":
                    claims["exp"] = (long)claims["exp"]! - 3600;
                    break;
                case "forever":
                    claims.Remove("exp");
                    break;
            }
        };
        using var surfer = new Surfer(site.Address);
        (await Come(surfer)).ShouldBe("/sign-in/arrival");
        (await surfer.Text("/sign-in/arrival")).ShouldContain(said);
        (await surfer.Get("/me/security")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        // Nor is there anything to link for the person who signs in by other means.
        await surfer.SignIn("mina@example.org", PeopleSite.Password, "/me/security");
        (await surfer.Post("/me/security", "/sign-in/arrival")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await site.Database.Ask<long>("select count(*) from identity.account where email = 'forged@example.org'")).ShouldBe(0);
    }

    [Fact]
    public async Task User_info_of_another_person_is_not_believed()
    {
        Comes("one", [], []);
        site.Issuer.Info = new()
        {
            ["sub"] = "two",
            ["email"] = "two@example.org",
            ["email_verified"] = true,
        };
        using var surfer = new Surfer(site.Address);
        (await Come(surfer)).ShouldBe("/sign-in/arrival");
        (await surfer.Text("/sign-in/arrival")).ShouldContain("Try again, or sign in another way");
    }

    [Fact]
    public async Task A_service_that_is_away_is_said_before_anyone_is_sent_there()
    {
        using var surfer = new Surfer(site.Address);
        using var away = await surfer.Get("/sign-in/with/gone");
        away.Headers.Location!.ToString().ShouldBe("/sign-in/arrival");
        (await surfer.Text("/sign-in/arrival")).ShouldContain("check SignIn__Providers__gone__Issuer");
    }

    [Fact]
    public void An_issuer_beside_addresses_is_refused_and_the_setting_named()
    {
        var settings = new ConfigurationManager
        {
            ["SignIn:Providers:small:Issuer"] = "https://issuer.example.org",
            ["SignIn:Providers:small:Token"] = "https://issuer.example.org/token",
            ["SignIn:Providers:small:ClientId"] = "a",
            ["SignIn:Providers:small:ClientSecret"] = "b",
        };
        Should
            .Throw<InvalidOperationException>(() => Provider.Read(settings))
            .Message.ShouldContain("leave out SignIn:Providers:small:Token");
        settings["SignIn:Providers:small:Token"] = null;
        Provider.Read(settings).ShouldHaveSingleItem().Issuer.ShouldBe(new Uri("https://issuer.example.org"));
    }

    private void Comes(string sub, JsonObject token, JsonObject info)
    {
        (token["sub"], info["sub"]) = (sub, sub);
        (site.Issuer.User, site.Issuer.Info) = (token, info);
    }

    /// <summary>Goes to the service and comes back.</summary>
    /// <returns>The final address.</returns>
    internal static async Task<string> Come(Surfer surfer)
    {
        using var away = await surfer.Get("/sign-in/with/small");
        away.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var service = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var back = await service.GetAsync(away.Headers.Location);
        return (await surfer.Get(back.Headers.Location!.PathAndQuery)).Headers.Location!.ToString();
    }
}
