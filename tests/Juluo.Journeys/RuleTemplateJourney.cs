using Juluo.Rules;
using Juluo.Testing;

namespace Juluo.Journeys;

/// <summary>
/// An operator builds rules from a template without scripts: an error is shown at its field, the preview shows three households, and the result is an ordinary rules file that a
/// visitor checks against. Then next year's figures are added to built-in rules, after a mistake is shown with its line.
/// </summary>
[Collection(LaneStories.Name)]
public sealed class RuleTemplateJourney(Lane lane)
{
    [Journey("M5")]
    public async Task An_operator_builds_rules_in_a_form_and_adds_next_years_figures()
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));
        await desk.Go("/services/new");
        await desk.Click("main a[href='/services/templates']");
        await desk.Inspect("rule-template-0-list");
        await desk.Click("main a[href$='/income']");
        await desk.Fill("[name='title.en']", "Food for \"families\" {income}: # a start");
        await desk.Fill("[name='title.zh']", "家庭食物補助");
        await desk.Fill("[name=currency]", "TWD");
        await desk.Fill("[name=limit1]", "15000");
        await desk.Fill("[name=limit2]", "lots");
        await desk.Fill("[name=paid]", "2500");
        await desk.Fill("[name=source]", "Decision of the assembly, 3 May");
        await desk.Fill("[name=link]", "https://example.org/decision");
        await desk.Fill("[name=from]", "2026-01-01");
        await desk.Fill("[name=last]", "2030-12-31");
        await desk.Click("main form#fields button.primary");
        (await desk.Text(".errors")).ShouldContain("Enter the limit for 2 people as an amount");
        (await desk.Value("[name=limit2]")).ShouldBe("lots");
        await desk.Inspect("rule-template-1-refused");
        await desk.Fill("[name=limit2]", "24,000");
        await desk.Fill("[name=eachMore]", "6000");
        await desk.Click("main form#fields button.primary");
        (await desk.Text("main")).ShouldContain("The income of NT$24,001 is above NT$24,000, the limit for a household of 2.");
        await desk.Inspect("rule-template-2-preview");
        await desk.Inspect("rule-template-2-preview", 390, "dark");
        await desk.Click("main form[action='/services'] button.primary");
        (await desk.Text("main")).ShouldContain("Food for \"families\" {income}: # a start");
        var id = desk.At.Segments[^1].TrimEnd('/');
        await desk.Click("main form[action$='/opening'] button");
        await desk.Go($"/services/{id}/settings");
        await desk.OpenAll("main details");
        (await desk.Value("[name=rulesText]")).ShouldContain("table: {1: 15000, 2: 24000, each more: 6000}");

        await using var phone = await lane.Visitor(Look.Phone);
        await phone.Go($"/services/{id}/check");
        while (await phone.Count("main input[name=place]") > 0)
        {
            await phone.Fill("main [name=answer]", await phone.Value("main input[name=place]") == "income" ? "30000" : "3");
            await phone.Click("main form button.primary");
        }

        (await phone.Text("main")).ShouldContain("每月 2,500 元");

        var food = await lane.Database.Ask<Guid>("select id from services.service where rules = 'calfresh'");
        await desk.Go($"/services/{food}");
        await desk.Click($"main a[href='/services/{food}/figures']");
        var next = ShippedRules
            .FigureTexts("calfresh")
            .Single()
            .Text.Replace("until: 2026-10-01", "until: 2031-10-01", StringComparison.Ordinal)
            .Replace("from: 2025-10-01", "from: 2026-10-01", StringComparison.Ordinal);
        await desk.Fill("[name=text]", next.Replace("value: 744", "value: 7 44", StringComparison.Ordinal));
        await desk.Click("main form[action$='/figures'] button.primary");
        (await desk.Text(".errors")).ShouldContain("Line 19");
        await desk.Inspect("rule-template-3-figures-refused");
        await desk.Fill("[name=text]", next);
        await desk.Click("main form[action$='/figures'] button.primary");
        (await desk.Text(".errors")).ShouldContain("Every amount is the same as in the amounts from");
        await desk.Check("[name=same]");
        await desk.Click("main form[action$='/figures'] button.primary");
        (await desk.Text("main")).ShouldContain("1 October 2026 to 30 September 2031");
        await desk.Inspect("rule-template-4-figures");
        await desk.Inspect("rule-template-4-figures", 390, "light");
        await phone.Go($"/services/{food}");
        (await phone.Text("main")).ShouldNotContain("還沒有今年的金額");
        // Other journeys in the house use the built-in figures.
        await desk.OpenAll("main details");
        (await desk.Text("main")).ShouldContain("One service uses these amounts");
        await desk.Click("main form[action$='/removal'] button");
        (await desk.Text("main")).ShouldNotContain("30 September 2031");
    }
}
