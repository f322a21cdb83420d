namespace Juluo.Identity.Tests;

/// <summary>An OpenID Connect provider that renews its keys while the program runs.</summary>
public sealed class RenewedKeysTests(OpenIdTests.WithIssuer site) : IClassFixture<OpenIdTests.WithIssuer>
{
    [Fact]
    public async Task Keys_that_are_renewed_are_fetched_once_a_token_needs_them()
    {
        (await Says()).ShouldContain("has not confirmed your email address");
        site.Issuer.Rotate();
        // The library fetches them beside the first sign-in that needs them, which they may reach in time or not.
        var said = await Says();
        for (var tries = 0; tries < 20 && !said.Contains("has not confirmed your email address", StringComparison.Ordinal); tries++)
        {
            said.ShouldContain("Try again in a few minutes");
            said = await Says();
        }
        said.ShouldContain("has not confirmed your email address");
    }

    private async Task<string> Says()
    {
        using var surfer = new Surfer(site.Address);
        await OpenIdTests.Come(surfer);
        return await surfer.Text("/sign-in/arrival");
    }
}
