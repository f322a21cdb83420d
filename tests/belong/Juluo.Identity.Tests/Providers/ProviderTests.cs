using System.Net;

namespace Juluo.Identity.Tests;

/// <summary>Signing in through another service, which runs beside.</summary>
public sealed class ProviderTests(ProviderTests.WithProvider site) : IClassFixture<ProviderTests.WithProvider>
{
    public sealed class WithProvider : QuietSite
    {
        public SmallProvider Provider { get; } = new();

        protected override IReadOnlyList<string> Arguments =>
            [
                .. base.Arguments,
                "--SignIn:Providers:small:Name",
                "Small Co",
                "--SignIn:Providers:small:Authorize",
                $"{Provider.Address}authorize",
                "--SignIn:Providers:small:Token",
                $"{Provider.Address}token",
                "--SignIn:Providers:small:UserInfo",
                $"{Provider.Address}userinfo",
                "--SignIn:Providers:small:ClientId",
                SmallProvider.Client,
                "--SignIn:Providers:small:ClientSecret",
                SmallProvider.Secret,
            ];

        public override async Task InitializeAsync()
        {
            await Provider.Start();
            await base.InitializeAsync();
        }

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            await Provider.DisposeAsync();
        }
    }

    [Fact]
    public async Task Somebody_new_begins_an_account_with_the_address_that_the_service_vouches_for_and_comes_in_by_it_from_then_on()
    {
        site.Provider.User = new
        {
            sub = "new-1",
            email = "new-one@example.org",
            email_verified = true,
        };
        using var surfer = new Surfer(site.Address);
        (await surfer.Text("/sign-in")).ShouldContain("Small Co");
        (await Come(surfer)).ShouldBe("/sign-in/arrival");
        (await site.Database.Ask<long>("select count(*) from identity.account where email = 'new-one@example.org'")).ShouldBe(
            0,
            "nothing is made before it is asked for"
        );
        (await surfer.Text("/sign-in/arrival")).ShouldContain("new-one@example.org");
        (await surfer.Post("/sign-in/arrival", "/sign-in/arrival")).Headers.Location!.ToString().ShouldBe("/me/communities");
        (await surfer.Text("/me/security")).ShouldContain("new-one@example.org");
        using var later = new Surfer(site.Address);
        await Come(later);
        (await later.Text("/me/security")).ShouldContain("new-one@example.org");
    }

    [Fact] // seen to fail with the look for an account of the address left out: the service's user came in as Mina
    public async Task An_account_that_is_there_is_never_opened_by_a_mere_address()
    {
        site.Provider.User = new
        {
            sub = "thief",
            email = "mina@example.org",
            email_verified = true,
        };
        using var thief = new Surfer(site.Address);
        (await Come(thief)).ShouldBe("/sign-in/arrival");
        (await thief.Post("/sign-in/arrival", "/sign-in/arrival")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await thief.Get("/me/security")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        // Its owner signs in, and then links it.
        await Come(thief);
        (await thief.SignIn("mina@example.org", PeopleSite.Password, "/sign-in/arrival"))
            .Headers.Location!.ToString()
            .ShouldBe("/sign-in/arrival");
        (await thief.Post("/sign-in/arrival", "/sign-in/arrival")).Headers.Location!.ToString().ShouldBe("/me/security");
        (await site.LetterTo("mina@example.org")).Subject.ShouldNotBeEmpty();
        using var later = new Surfer(site.Address);
        (await Come(later)).ShouldBe("/home");
        (await later.Text("/people")).ShouldContain("Mina Sato");

        (await later.Post("/me/security", "/me/providers/small/removal")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var after = new Surfer(site.Address);
        (await Come(after)).ShouldBe("/sign-in/arrival");
    }

    [Fact]
    public async Task An_address_that_the_service_does_not_vouch_for_begins_nothing()
    {
        foreach (
            var user in (object[])
                [
                    new { sub = "u1", email = "unproven@example.org" },
                    new
                    {
                        sub = "u2",
                        email = "unproven@example.org",
                        email_verified = false,
                    },
                ]
        )
        {
            site.Provider.User = user;
            using var surfer = new Surfer(site.Address);
            (await Come(surfer)).ShouldBe("/sign-in/arrival");
            (await surfer.Post("/sign-in/arrival", "/sign-in/arrival")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        }

        (await site.Database.Ask<long>("select count(*) from identity.account where email = 'unproven@example.org'")).ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_lets_nobody_in()
    {
        site.Provider.User = new
        {
            sub = "x",
            email = "x@example.org",
            email_verified = true,
        };
        using var victim = new Surfer(site.Address);
        using var attacker = new Surfer(site.Address);
        var planted = await Answer(attacker);
        (await victim.Get(planted)).Headers.Location!.ToString().ShouldBe("/sign-in/arrival");
        (await victim.Text("/sign-in/arrival")).ShouldContain("Try again, or sign in another way");
        (await victim.Get("/sign-in/with/nobody")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Goes to the service and comes back.</summary>
    /// <returns>The final address.</returns>
    private async Task<string> Come(Surfer surfer) => (await surfer.Get(await Answer(surfer))).Headers.Location!.ToString();

    private static async Task<string> Answer(Surfer surfer)
    {
        using var away = await surfer.Get("/sign-in/with/small");
        away.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var service = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var back = await service.GetAsync(away.Headers.Location);
        return back.Headers.Location!.PathAndQuery;
    }
}
