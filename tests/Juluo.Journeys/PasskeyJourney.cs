using Microsoft.Playwright;
using IPage = Microsoft.Playwright.IPage;

namespace Juluo.Journeys;

/// <summary>A person makes a passkey on their phone, and from then on signs in with a touch. The authenticator is Chromium's own virtual one.</summary>
[Collection(LaneStories.Name)]
public sealed class PasskeyJourney(Lane lane)
{
    [Journey("P7")]
    public async Task A_passkey_is_made_named_used_to_sign_in_renamed_and_removed()
    {
        var person = lane.Sample.People.Where(p => p.Role == SampleRole.Member && p.LeftOn is null).ElementAt(7);
        await lane.GiveAccount(person);
        await using var desk = await lane.Nearby();
        await AddAuthenticator(desk.Page);

        await desk.SignIn(person.Email, SampleLoader.Password);
        await desk.Go("/me/security");
        await desk.Page.FillAsync("passkey-make input[name=name]", "我的手機");
        await desk.Page.ClickAsync("passkey-make button");
        await desk.Page.Locator("section[aria-labelledby=passkeys] li", new() { HasText = "我的手機" }).WaitForAsync();
        await desk.Picture("passkey-1-made");

        await desk.Click(".rail form[action='/sign-out'] button");
        await desk.Go("/sign-in?back=%2Fme%2Fsecurity");
        await desk.Page.Locator("passkey-sign-in button").WaitForAsync();
        await desk.Picture("passkey-2-sign-in");
        await desk.Page.ClickAsync("passkey-sign-in button");
        await desk.Page.WaitForURLAsync("**/me/security");
        (await desk.Text("section[aria-labelledby=devices]")).ShouldContain("通行密鑰");
        await desk.Picture("passkey-3-signed-in");

        await desk.Page.ClickAsync("section[aria-labelledby=passkeys] li details summary");
        await desk.Page.FillAsync("section[aria-labelledby=passkeys] li input[name=name]", "舊手機");
        await desk.Click("section[aria-labelledby=passkeys] li details button[type=submit]");
        (await desk.Text("section[aria-labelledby=passkeys] li strong")).ShouldBe("舊手機");
        await desk.Click("section[aria-labelledby=passkeys] form[action$='/removal'] button");
        (await desk.Page.Locator("section[aria-labelledby=passkeys] li").CountAsync()).ShouldBe(0);

        // A removed passkey does not work any longer.
        await desk.Click(".rail form[action='/sign-out'] button");
        await desk.Go("/sign-in");
        await desk.Page.ClickAsync("passkey-sign-in button");
        await desk.Page.Locator("passkey-sign-in [role=alert]:not(:empty)").WaitForAsync();
        await desk.Picture("passkey-4-removed");
        (await desk.Go("/me/security")).Url.ShouldContain("/sign-in");
        desk.Problems.ShouldBeEmpty();
    }

    private static async Task AddAuthenticator(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }
}
