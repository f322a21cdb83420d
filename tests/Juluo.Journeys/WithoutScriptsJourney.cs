namespace Juluo.Journeys;

/// <summary>Common actions in a real browser without scripts: layout, folds and menus in plain CSS must work there. Other journeys without scripts use the text browser.</summary>
[Collection(LaneStories.Name)]
public sealed class WithoutScriptsJourney(Lane lane)
{
    /// <summary>The form for a new need is behind a button.</summary>
    private const string NewNeed = "details:has(form[action='/me/needs'])";

    [Journey("L1")]
    public async Task A_member_signs_in_agrees_writes_a_need_and_changes_the_language()
    {
        var me = lane.Sample.People.First(p =>
            p is { Role: SampleRole.Resident or SampleRole.Member, LeftOn: null, PresenceCounts: true } && p.Number > 20
        );
        await lane.GiveAccount(me);
        await using var visit = await lane.BrowserOfVisitor(Look.Phone with { JavaScript = false });
        // A wrong password first: an error, and the address is still there.
        await visit.SignIn(me.Email, "not my password");
        (await visit.Value("input[name=email]")).ShouldBe(me.Email);
        await visit.Picture("noscript-1-refused");
        await visit.SignIn(me.Email, SampleLoader.Password);
        visit.Path.ShouldBe("/home");

        await visit.Go("/needs");
        await visit.Picture("noscript-2-needs");
        await visit.Open(NewNeed);
        await visit.Fill("form[action='/me/needs'] [name=text]", "想找人一起看懂租約。");
        await visit.Click("form[action='/me/needs'] button");
        (await visit.Text("main")).ShouldContain("想找人一起看懂租約。");
        // Nothing written: refused, and the field is open with the error beside it.
        await visit.Open(NewNeed);
        await visit.Fill("form[action='/me/needs'] [name=text]", "");
        await visit.Click("form[action='/me/needs'] button");
        (await visit.IsVisible("form[action='/me/needs'] .errors")).ShouldBeTrue();
        (await visit.Value("form.language [name=back]")).ShouldBe("/needs");

        var given = await Consent(me);
        await visit.Go("/me/privacy");
        await visit.Click("form[action='/me/consents/presence'] button");
        (await Consent(me)).ShouldBe(!given);
        await visit.Picture("noscript-3-changed-my-mind");
        await visit.Click("form[action='/me/consents/presence'] button");
        (await Consent(me)).ShouldBe(given);

        await visit.Go("/me");
        await visit.Click("main form.language button");
        (await visit.Attribute("html", "lang")).ShouldBe("en");
        visit.Path.ShouldBe("/me");
        await visit.Picture("noscript-4-english");
        visit.Problems.ShouldBeEmpty();
    }

    [Journey("L1")]
    public async Task An_operator_brings_a_log_in()
    {
        await using var desk = await lane.BrowserOf(lane.First(SampleRole.Operator), Look.WithoutScripts);
        await desk.PreviewInteractions(ContactLogs.Small(lane.Present.GetUtcNow()), "noscript");
        await desk.Write();
        await desk.Picture("noscript-5-waiting");
        await lane.Settle();
        // The page reloads automatically every two seconds.
        await desk.Page.Locator("progress").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        await desk.Picture("noscript-6-written");
    }

    private Task<bool> Consent(SamplePerson person) =>
        lane.Database.Ask<bool>(
            "select exists (select from people.consent where person_id = $1 and purpose = 'presence' and withdrawn_at is null)",
            lane.Id(person).Value
        );
}
