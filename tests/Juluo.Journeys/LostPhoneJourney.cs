using System.Text.RegularExpressions;
using Juluo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>
/// A woman applies for food assistance in Spanish on a phone without scripts. Midway she saves and gives her address; then the phone is lost. On another one a code by mail restores everything, the
/// lost phone cannot open it any longer, she sends the application, and closes it on the phone that is not hers.
/// </summary>
[Collection(LaneStories.Name)]
public sealed partial class LostPhoneJourney(Lane lane)
{
    private static readonly Look Phone = Look.Phone with { JavaScript = false, Language = "en" };

    private static readonly Dictionary<string, string> Said = new(StringComparer.Ordinal)
    {
        ["a-name"] = "María Xóchitl",
        ["a-born"] = "1985-05-02",
        ["a-spoken_language"] = "spanish",
        ["a-home"] = "own",
        ["a-address-street"] = "12 Mission Street",
        ["a-address-city"] = "San Francisco",
        ["a-address-postcode"] = "94110",
        ["a-county"] = "san_francisco",
        ["a-contact_by"] = "email",
        ["a-email"] = "maria@example.org",
        ["a-household_size"] = "1",
        ["a-earned_income"] = "1200",
        ["a-rent"] = "900",
        ["a-jobs-0-who"] = "María Xóchitl",
        ["a-jobs-0-employer"] = "Taquería El Sol",
        ["a-jobs-0-paid"] = "weekly",
    };

    [Journey("S1")]
    public async Task A_woman_who_loses_her_phone_goes_on_in_Spanish_on_another()
    {
        var service = await lane.Database.Ask<Guid>("select id from services.service where rules = 'calfresh'");

        await using var lost = await lane.Visitor(Phone);

        await lost.Go($"/services/{service}");
        await lost.Click("form[action$='/applications'] button");
        await lost.Click("main form.language button[value=es]");
        (await lost.Text("main")).ShouldContain("Continuar");
        await lost.Picture("lost-1-first-page");
        for (var page = 0; page < 3; page++)
        {
            await Answer(lost);
            await lost.Click("button.primary[value=next]");
        }

        await lost.Click("button[value=later]");
        await lost.Fill("[name=contact]", "maria@example.org");
        await lost.Click("main form[action$='/contact'] button");
        await lost.Picture("lost-2-saved");
        var begun = $"/submissions/{lost.Path.Split('/')[2]}";

        await using var other = await lane.Visitor(Phone);
        // The other phone does not hold it and is redirected to the code.
        await other.Go(begun);
        other.Path.ShouldBe("/submissions/resume");
        await other.Fill("[name=contact]", "maria@example.org");
        await other.Click("main form button.primary");
        await other.Fill("[name=code]", await Code("maria@example.org"));
        await other.Click("main form button.primary");
        other.Path.ShouldEndWith(begun);
        (await other.Text("main")).ShouldContain("María Xóchitl");
        await other.Inspect("lost-3-brought-back");
        await lost.Go(begun);
        lost.Path.ShouldBe("/submissions/resume", "the lost phone opens nothing any more");

        await other.Click("main a.btn.primary");
        for (var pages = 0; !other.Path.EndsWith("/review", StringComparison.Ordinal); pages++)
        {
            pages.ShouldBeLessThan(12, other.Path);
            await Answer(other);
            await other.Click("button.primary[value=next]");
        }

        (await other.Text("main")).ShouldContain("12 Mission Street");
        await other.Click("form[action$='/sending'] button.primary");
        other.Path.ShouldEndWith($"{begun}/case");
        await lane.Services.GetRequiredService<OutboxWorker>().Drain(default);
        await other.Go($"{begun}/case");
        await other.Picture("lost-4-sent");
        (
            await lane.Database.Ask<string>(
                "select language from casework.case_file where submission_id = $1",
                Guid.Parse(begun.Split('/')[2])
            )
        ).ShouldBe("es");

        // The phone was borrowed, so she leaves nothing on it.
        await other.Click("main form[action$='/closing'] button");
        (await other.Text("body")).ShouldContain("Cerrado en este navegador");
        await other.Inspect("lost-5-closed");
        await other.Go($"{begun}/case");
        other.Path.ShouldBe("/submissions/resume", "only a code or a link opens it now");

        var used = await Links("maria@example.org");

        // Days later, on a third phone, she opens the mail there and presses its button: no digits to type.
        await other.Fill("[name=contact]", "maria@example.org");
        await other.Click("main form button.primary");
        await using var third = await lane.Visitor(Phone);
        await third.Go((await Links("maria@example.org")).Single(link => !used.Contains(link)));
        await third.Inspect("lost-6-link");
        await third.Click("main form button.primary");
        third.Path.ShouldEndWith($"{begun}/case");
        lane.Services.GetRequiredService<Catalogue>().Lacking.ShouldBeEmpty("all that she was shown is said in Spanish");
    }

    // Her answers; for other questions, the first option, and no amounts.
    private static async Task Answer(Tab tab)
    {
        const string Fields = "main form:not(.language) [name^='a-']";
        for (var place = 0; place < await tab.Count(Fields); place++)
        {
            var field = $"{Fields} >> nth={place}";
            var name = (await tab.Attribute(field, "name"))!;
            if (RowOfTable().IsMatch(name) && !Said.ContainsKey(name))
                continue;
            switch (await tab.Attribute(field, "type"))
            {
                case "hidden":
                    break;
                case "radio":
                    if (await tab.Count($"[name='{name}']:checked") == 0)
                        await tab.Check(
                            Said.TryGetValue(name, out var choice) ? $"[name='{name}'][value='{choice}']"
                            : await tab.Count($"[name='{name}'][value=no]") > 0 ? $"[name='{name}'][value=no]"
                            : $"[name='{name}']"
                        );
                    break;
                case "checkbox":
                    await tab.Check(field);
                    break;
                default:
                    if (Said.TryGetValue(name, out var text))
                        await (await tab.Attribute(field, "class") is "form-select" ? tab.Select(field, text) : tab.Fill(field, text));
                    else if (name == "a-signature")
                        await tab.Fill(field, Said["a-name"]);
                    else if (
                        name != "a-ssn"
                        && await tab.Attribute(field, "inputmode") is "decimal" or "numeric"
                        && (await tab.Value(field)).Length == 0
                    )
                        await tab.Fill(field, "0");
                    break;
            }
        }
    }

    private async Task<string> Code(string address) => SixDigits().Match((await Mails(address))[^1]).Value;

    private async Task<string[]> Links(string address) => [.. (await Mails(address)).Select(m => OfLink().Match(m).Value)];

    private async Task<string[]> Mails(string address) =>
        await lane.Database.Ask<string[]>(
            "select array_agg(body_text order by made_at) from delivery.mail where recipient = $1 and key like 'forms-code:%'",
            address
        ) ?? [];

    [GeneratedRegex(@"/submissions/resume/links/[\w-]+\S*", RegexOptions.None, 1000)]
    private static partial Regex OfLink();

    [GeneratedRegex(@"-\d+-", RegexOptions.None, 1000)]
    private static partial Regex RowOfTable();

    [GeneratedRegex(@"\b\d{6}\b", RegexOptions.None, 1000)]
    private static partial Regex SixDigits();
}
