using System.Text.RegularExpressions;
using Juluo.Testing;

namespace Juluo.Journeys;

/// <summary>
/// On a phone without scripts a visitor finds help that is open on Saturday, reads what to bring, and reports that the phone number is wrong. The operator accepts it, adds an entry in one form, and imports a
/// list with a preview: with errors first, then corrected.
/// </summary>
[Collection(LaneStories.Name)]
public sealed partial class HelpDirectoryJourney(Lane lane)
{
    [Journey("S6")]
    public async Task A_visitor_finds_help_and_puts_its_number_right()
    {
        string entry;
        await using (var phone = await lane.Visitor(Look.Phone with { JavaScript = false }))
        {
            await phone.Go("/help");
            await phone.Picture("help-1-list");
            await phone.Fill("#q", "食物");
            await phone.Click("main form[role=search] button");
            await phone.Click("main aside a[href*='open=saturday']");
            (await phone.Text("h1")).ShouldContain("符合的有");
            await phone.Picture("help-2-saturday");
            await phone.Click("main section.card h2 a");
            entry = phone.Path;
            (await phone.Text("main")).ShouldContain("購物袋");
            (await phone.Attribute("main a[href^='tel:']", "href")).ShouldBe("tel:0255500146");
            (await phone.Count("main a[href^='geo:']")).ShouldBeGreaterThan(0);
            await phone.Picture("help-3-entry");
            await phone.Click($"main a[href='{entry}/corrections/new']");
            await phone.Picture("help-4-what-is-wrong");
            await phone.Click("main a[href$='subject=phones']");
            await phone.Fill("[name=phones]", "call the lady");
            await phone.Click("main form button.primary");
            (await phone.Text(".errors")).ShouldContain("看不懂");
            (await phone.Value("[name=phones]")).ShouldBe("call the lady");
            await phone.Fill("[name=phones]", "02-5550-0147, 週三到週六");
            await phone.Fill("[name=note]", "門口貼的是新號碼。");
            await phone.Click("main form button.primary");
            (await phone.Text("main")).ShouldContain("0146", customMessage: "nothing changes before it is accepted");
            await phone.Picture("help-5-reported");
        }

        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Width: 1280, Language: "en"));
        await desk.Go("/help/corrections");
        await desk.Picture("help-6-corrections");
        await desk.Click("main section.card:has-text('02-5550-0147') form[action$='/acceptance'] button");
        await desk.Go(entry);
        (await desk.Text("main")).ShouldContain("02-5550-0147");
        await desk.Picture("help-7-accepted");

        await desk.Go("/help/new");
        await desk.Fill("[name='name.en']", "Bicycle repair afternoon");
        await desk.Check("[name=kinds][value=company]");
        await desk.Fill("[name=phones]", "02-5550-0190");
        await desk.Fill("[name=sunday]", "14-17");
        await desk.Picture("help-8-new");
        await desk.Click("main form button.primary");
        (await desk.Text("main")).ShouldContain("14:00–17:00");
        await FurtherHoursAndAPlace(desk.Path);

        // A list: with errors first, then corrected as the page said.
        const string List =
            """[{"id":"ac148810-d857-441c-9679-408f346de14b","name":"Debt advice","status":"active","attributes":[{"id":"ae58cc39-8b70-4ab1-8aea-786882e5ac8e","taxonomy_term":{"id":"3f7b145d-84af-42d7-8fae-eaca714b02b2","name":"Debt","description":"Debt"}}],"phones":[{"id":"1554f2e2-a373-45db-a3fa-9fc48a61c15e","number":3}]}]""";
        await desk.Go("/help/import");
        await desk.Fill("[name=source]", "County list");
        await desk.Fill("[name=text]", List);
        await desk.Click("main form button.primary");
        (await desk.Text("main")).ShouldContain("/0/phones/0/number must be text in quotation marks");
        await desk.Inspect("help-9-import-broken");
        await desk.Go("/help/import");
        await desk.Fill("[name=source]", "County list");
        await desk.Fill("[name=text]", Three().Replace(List, "\"02-5550-0200\""));
        await desk.Click("main form button.primary");
        (await desk.Text("h1")).ShouldContain("1 to add");
        await desk.Inspect("help-10-preview");
        await desk.Click("main form[action$='/writing'] button");
        await desk.Go("/help?q=debt");
        (await desk.Text("main")).ShouldContain("Debt advice");
        await desk.Picture("help-11-imported");
    }

    // All of it without scripts, on a phone.
    private async Task FurtherHoursAndAPlace(string entry)
    {
        await using var phone = await lane.SignedIn(lane.First(SampleRole.Operator), new(Width: 390, Language: "en", JavaScript: false));
        await phone.Go($"{entry}/settings");
        await phone.Click("main a[href$='/schedules/new']");
        await phone.Picture("help-12-which-hours");
        await phone.Click("main a[href$='kind=month']");
        await phone.Fill("[name=hours]", "18-20");
        await phone.Click("main form button.primary");
        (await phone.Text(".errors")).ShouldContain("at least one day");
        (await phone.Value("[name=hours]")).ShouldBe("18-20");
        await phone.Check("[name=days][value=monday]");
        await phone.Inspect("help-13-first-monday");
        await phone.Click("main form button.primary");
        (await phone.Text("#schedules + p + div")).ShouldContain("first Monday");
        await phone.Click("main a[href$='/places/new']");
        await phone.Fill("[name='place.en']", "Riverside desk");
        await phone.Fill("[name=phones]", "02-5550-0191 ext 12");
        await phone.Click("main form button.primary");
        (await phone.Text("main")).ShouldContain("Riverside desk");
        await phone.Picture("help-14-settings");
    }

    [GeneratedRegex("(?<=\"number\":)3", RegexOptions.None, 1000)]
    private static partial Regex Three();
}
