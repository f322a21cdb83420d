using Juluo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>
/// A person without an account checks on a phone without scripts whether a household is eligible for food assistance: questions in Spanish, a wrong answer, a way back, the result with its reasons.
/// The answers are in the browser's cookie and nowhere else. An operator adds a service with an uploaded rules file, which is refused with its line.
/// </summary>
[Collection(LaneStories.Name)]
public sealed class ServiceJourney(Lane lane)
{
    private static readonly Dictionary<string, string> Typed = new(StringComparer.Ordinal)
    {
        ["household_size"] = "3",
        ["earned_income"] = "$1,987.65",
        ["rent"] = "1400",
        ["home"] = "own",
    };

    [Journey("M5")]
    public async Task A_household_learns_in_Spanish_what_it_can_have_and_an_operator_adds_a_service()
    {
        var id = await lane.Database.Ask<Guid>("select id from services.service where rules = 'calfresh'");
        await using var phone = await lane.Visitor(Look.Phone);
        // A person who only reads Spanish finds the link on the first page, and every following page is in Spanish.
        await phone.Go("/");
        await phone.Picture("service-0-front");
        await phone.Click("header a[lang=es]");
        (await phone.Text("h1")).ShouldBe("Servicios");
        (await phone.Text("main")).ShouldContain("Ayuda para comprar comida");
        await phone.Picture("service-1-list");
        await phone.Click($"main a[href='/services/{id}']");
        (await phone.Text("main")).ShouldContain("Solicitar");
        await phone.Picture("service-1-service");
        await phone.Click($"main a[href='/services/{id}/check']");
        await phone.Click("main form button.primary");
        (await phone.Text(".errors")).ShouldNotBeEmpty();
        var asked = new List<string>();
        while (await phone.Count("main input[name=place]") > 0)
        {
            var place = await phone.Value("main input[name=place]");
            asked.Add(place);
            if (await phone.Count("main input[type=radio]") > 0)
                await phone.Check($"main input[value={Typed.GetValueOrDefault(place, "no")}]");
            else
                await phone.Fill("main [name=answer]", Typed.GetValueOrDefault(place, "0"));
            await phone.Click("main form button.primary");
            asked.Count.ShouldBeLessThanOrEqualTo(14);
            if (asked.Count != 2)
                continue;
            await phone.Inspect("service-2-question");
            await phone.Click("main form[action$='/back'] button");
            (await phone.Value("main input[name=place]")).ShouldBe(asked[^1]);
        }

        // The built-in rules have expired: the result is marked as past, and no amount is the heading.
        (await phone.Text("h1")).ShouldBe("Según las reglas anteriores, cumpliría los requisitos");
        (await phone.Text("main")).ShouldContain("El hogar puede recibir CalFresh");
        asked.ShouldNotContain("homeless_shelter_costs");
        asked.IndexOf("home").ShouldBeLessThan(asked.IndexOf("rent"));
        lane.Services.GetRequiredService<Catalogue>().Lacking.ShouldBeEmpty("all that was shown is said in Spanish");
        await phone.Inspect("service-3-result");
        // An answer is changed to an empty one: it is asked again, with an error.
        await phone.Click("main dl a[href*='change=earned_income']");
        await phone.Fill("main [name=answer]", "nada");
        await phone.Click("main form button.primary");
        (await phone.Text(".errors")).ShouldContain("Escriba un número");
        (await phone.Value("main [name=answer]")).ShouldBe("nada");
        await phone.Fill("main [name=answer]", Typed["earned_income"]);
        await phone.Click("main form button.primary");
        (await phone.Text("main")).ShouldContain("El hogar puede recibir CalFresh");
        await phone.Open("#why");
        (await phone.Text("main")).ShouldContain("7 CFR 273.10");
        phone.At.AbsoluteUri.ShouldNotContain("1987");
        var tables = await lane.Database.Ask<string[]>(
            "select array_agg(format('%I.%I', table_schema, table_name)) from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')"
        );
        foreach (var table in tables!)
            (await lane.Database.Ask<bool>($"select exists (select from {table} t where t::text ~ '1,?987.65')")).ShouldBeFalse(table);
        await phone.Click("main form[action$='/removal'] button");
        await phone.Go($"/services/{id}/check");
        (await phone.Count("#given")).ShouldBe(0);

        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));
        await desk.Go("/services/new");
        await desk.Fill("[name='title.en']", "Bridge loan");
        await desk.OpenAll("main details");
        await desk.Fill(
            "[name=rulesText]",
            "name: loan\nfrom: 2026-01-01\nuntil: 2027-01-01\ndecides: d\nrules:\n  d: {formula: nothing}\n"
        );
        await desk.Click("main button.primary");
        (await desk.Text(".errors")).ShouldContain("Line 6");
        (await desk.Value("[name=rulesText]")).ShouldContain("name: loan");
        await desk.Inspect("service-4-refused");
        await desk.Fill("[name=rulesText]", "");
        await desk.Click("main button.primary");
        await desk.Click("main form[action$='/opening'] button");
        await desk.Picture("service-5-open");
    }
}
