using Xunit.Abstractions;

namespace Juluo.Sample.Tests;

/// <summary>Every button that a page of the demo shows can be pressed: it does what it says, or the page says which field is wrong.</summary>
public sealed class DemoFormTests(DemoSite site, ITestOutputHelper output) : IClassFixture<DemoSite>
{
    /// <summary>The number of rounds, of pages per route, and of objects per kind of button.</summary>
    private static readonly (int Rounds, int Pages, int Things) Most = Tries.AtNight ? (3, 8, 5) : (2, 2, 2);

    /// <summary>Buttons that end the walk of the caller who presses them; separate journeys press them.</summary>
    private static readonly string[] Ends = ["/me/password", "/me/departure", "/me/pause", "/me/erasure", "/sign-out", "/seeing-as"];

    /// <summary>Refusals of the walk's input, or of a repeated action, which only the answer can tell.</summary>
    private static readonly Dictionary<string, string> Typed = new(StringComparer.Ordinal)
    {
        ["/visit"] = "one address asks once for a time",
        ["/day-pass"] = "one address asks once for a day",
        ["/cases/{id}/appointments"] = "the walk meets everyone at one time",
        ["/lock-services"] = "no lock service answers a test",
        ["/bookings"] = "another price is shown first",
        ["/people/{id}/plans"] = "another first day can be chosen",
        ["/forms/{id}/publication"] = "what keeps the form from being published is above the button",
    };

    [Fact] // seen to fail: 30 kinds of buttons could not be pressed, such as closing an office with open cases or leaving a circle with shares
    public async Task Each_form_that_is_shown_is_taken_or_says_what_it_lacks()
    {
        var routes = new RouteOf(Host.Modules.App.Routes.Select(r => r.Route));
        var today = DateOnly.FromDateTime(LoadedSample.Made.Now.ToDateTimeUtc());
        var pressed = new List<PressedForm>();
        foreach (var community in site.Communities)
        foreach (var (number, caller) in (await new DemoCallers(site, community).All()).Where(c => !c.OnlyReads).Index())
            using (caller.Client)
            {
                if (!caller.WalksAll && number % Turn.Parts != Turn.Number % Turn.Parts)
                    continue;
                var walk = new FormWalk(caller, routes, today);
                for (var round = 0; round < Most.Rounds; round++)
                {
                    await walk.Look(Host.Modules.App.Menu.All.Select(i => i.Path).Prepend("/"), Most.Pages);
                    await walk.Press(Most.Things, Ends);
                }

                output.WriteLine(
                    $"{caller.Who}: {walk.Pages} pages, {walk.Pressed.Count} pressed: {string.Join(' ', walk.Pressed.CountBy(p => p.Status))}"
                );
                pressed.AddRange(walk.Pressed);
            }

        var impossible = pressed.Where(p => p.Status is 403 or 404 or 409 or >= 500 || (p.Status == 422 && p.Form.IsBare));
        impossible
            .Where(p => !Typed.ContainsKey(p.Form.Route))
            .Select(p => $"{p.Status} {p.Who} {p.Form} {p.Said}")
            .ShouldBeEmpty(Turn.Again);
        pressed.Select(p => p.Form.Route).Distinct().Count().ShouldBeGreaterThan(220, Turn.Again);
    }
}
