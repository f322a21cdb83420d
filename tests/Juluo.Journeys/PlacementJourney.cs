using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>An agency looks for a person for some months; a member applies, the host chooses, the community confirms; they agree, the fellow writes the week, hands over and leaves.</summary>
[Collection(LaneStories.Name)]
public sealed class PlacementJourney(Lane lane)
{
    [Journey("M8")]
    public async Task A_member_works_with_an_agency_for_some_months_and_hands_over()
    {
        var people = (await lane.Members()).Skip(12).Take(3).ToList();
        var (host, fellow, late) = (people[0], people[1], people[2]);
        await lane.In(
            lane.Community,
            s =>
                s.GetRequiredService<OrganisationsFacade>()
                    .Add([new("水利小隊", OrganisationKind.Agency) { People = [(lane.Id(host), "科長", host.JoinedOn)] }], default)
        );
        var today = lane.Present.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        // The host posts it; six days a week is an error.
        await using var head = await lane.SignedIn(host);
        await head.Go("/placements/new");
        await head.Fill("[name='title.zh']", "水位資料駐點");
        await head.Fill("[name=about]", "把水位資料整理成大家看得懂的樣子。");
        await head.Fill("[name=days]", "6");
        await head.Fill("[name=startsOn]", today);
        await head.Fill("[name=endsOn]", "2027-06-30");
        await head.Fill("[name=applyUntil]", today);
        await head.Click("form[action='/placements'] button[type=submit]");
        (await head.Text(".errors")).ShouldContain("0.5");
        await head.Fill("[name=days]", "2.5");
        await head.Click("form[action='/placements'] button[type=submit]");
        var placement = head.Path;

        // Two apply, on phones; one without scripts.
        await using var phone = await lane.SignedIn(fellow, Look.Phone with { JavaScript = false });
        await phone.Go("/briefs");
        await phone.Click($"a[href='{placement}']");
        await Stand(phone, placement, "我畫過十年地圖。");
        await phone.Picture("placement-1-stands");
        await using var other = await lane.SignedIn(late, Look.Phone);
        await other.Go(placement);
        await Stand(other, placement, "我也想試試。");

        // The host chooses one, an operator confirms, and the other is declined kindly.
        await head.Go(placement);
        await head.Picture("placement-2-candidates");
        await head.Click("form[action$='/choice'] button >> nth=0");
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));
        await desk.Go(placement);
        await desk.Click("form[action$='/confirmation']:has(input[value=true]) button");
        await head.Go(placement);
        await head.Open("details:has(form[action$='/refusal'])");
        await head.Click("form[action$='/refusal'] button");
        await other.Go(placement);
        (await other.Text("main")).ShouldContain(lane.Words["placements.candidate.answer.usual"]);

        // They agree, and both sign.
        await head.Go(placement + "/agreement");
        await head.Fill("[name=work]", "每週兩天半，整理水位資料。");
        await head.Click($"form[action='{placement}/agreement'] button");
        foreach (var (tab, person) in new[] { (head, host), (phone, fellow) })
        {
            await tab.Go(placement + "/agreement");
            await tab.Fill("form[action$='/signature'] [name=name]", person.Name);
            await tab.Check("[name=agreed]");
            await tab.Click("form[action$='/signature'] button");
        }

        (await phone.Text("main")).ShouldContain(lane.Words["placements.agreement.in-force"]);
        await phone.Picture("placement-3-agreement");

        // The week, the hand-over, and the end.
        await phone.Go(placement);
        await phone.Open($"details:has(form[action='{placement}/weeks'])");
        await phone.Fill("[name=did]", "看了三個水位站。");
        await phone.Fill("[name=blocks]", "還沒有帳號。");
        await phone.Click($"form[action='{placement}/weeks'] button");
        await phone.Open($"details:has(form[action='{placement}/handover'])");
        await phone.Fill("[name=handover]", "程式在共用資料夾，帳號問科長。");
        await phone.Click($"form[action='{placement}/handover'] button");
        await phone.Picture("placement-4-week");
        await head.Go(placement);
        (await head.Text("main")).ShouldContain("還沒有帳號。");
        await head.Open($"details:has(form[action='{placement}/ending'])");
        await head.Fill("[name=words]", "謝謝這幾個月。");
        await head.Click($"form[action='{placement}/ending'] button");
        await head.Open($"details:has(form[action='{placement}/legacy'])");
        await head.Fill("[name=stayed]", "水位頁每天有人看。");
        await head.Click($"form[action='{placement}/legacy'] button");
        await head.Inspect("placement-5-what-stayed", 390, "dark");
        foreach (var tab in new[] { head, phone, other, desk })
            tab.Problems.ShouldBeEmpty();
    }

    private static async Task Stand(Tab tab, string placement, string sentence)
    {
        await tab.Open($"details:has(form[action='{placement}/candidates'])");
        await tab.Fill("[name=sentence]", sentence);
        await tab.Click($"form[action='{placement}/candidates'] button");
    }
}
