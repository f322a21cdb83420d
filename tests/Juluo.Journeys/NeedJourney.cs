using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>A need is written on a phone, another member helps in two taps, and it is closed with its result.</summary>
[Collection(LaneStories.Name)]
public sealed class NeedJourney(Lane lane)
{
    private const string Need = "想借一台縫紉機兩天。";

    [Journey("M2")]
    public async Task A_member_writes_a_need_another_says_I_can_help_in_two_taps_and_it_is_closed()
    {
        var members = lane.Sample.People.Where(p => p is { Role: SampleRole.Member, LeftOn: null } && p.Number > 30).Take(2).ToArray();
        await using var asking = await lane.SignedIn(members[0], Look.Phone with { JavaScript = false });
        await using var helping = await lane.SignedIn(members[1], Look.Phone with { Language = "en" });

        // Newer than everything on the page.
        lane.Present.Pass(TimeSpan.FromMinutes(1));

        // One sentence, with the other fields folded; a past day is refused, and the input is kept.
        await asking.Go("/needs");
        await asking.Open("details:has(form[action='/me/needs'])");
        await asking.Fill(New + " [name=text]", Need);
        await asking.Open(New + " details");
        await asking.Select(New + " [name=terms]", "gift");
        await asking.Fill(New + " [name=closesOn]", "2026-11-01");
        await asking.Picture("M2-1-a-need");
        await asking.Click(New + " button");
        (await asking.IsVisible(New + " .errors")).ShouldBeTrue();
        (await asking.Value(New + " [name=text]")).ShouldBe(Need);
        (await asking.Value(New + " [name=terms]")).ShouldBe("gift");
        await asking.Inspect("M2-2-that-day-has-passed");
        await asking.Fill(New + " [name=closesOn]", "2026-12-24");
        await asking.Click(New + " button");
        (await asking.Text("#mine")).ShouldContain(Need);
        await asking.Picture("M2-3-added");

        // Two taps: the button of the list, and the button of the need.
        await helping.Go("/needs");
        await helping.Picture("M2-4-the-list");
        await helping.Click($"li:has-text('{Need}') a.btn");
        await helping.Inspect("M2-5-the-need");
        await helping.Click("form[action$='/response'] button");
        (await helping.IsVisible("form[action$='/response/withdrawal']")).ShouldBeTrue();
        await helping.Picture("M2-6-responded");
        lane.Present.Pass(TimeSpan.FromSeconds(30));
        await lane.Settle();
        var letter = await lane.Mailbox.Wait(members[0].Email, l => l.Subject.Contains(Need, StringComparison.Ordinal));

        await asking.Go(letter.Links.First(l => l.AbsolutePath.StartsWith("/needs/", StringComparison.Ordinal)).PathAndQuery);
        (await asking.Text("main")).ShouldContain(members[1].Name);
        await asking.Picture("M2-7-a-response");
        await asking.Click("form[action*='/result'] button[value=yes]");
        await asking.Picture("M2-8-it-helped");
        await asking.Fill("form[action*='/closing'] [name=words]", "借到了，謝謝大家。");
        await asking.Click("form[action*='/closing'] button");
        await asking.Picture("M2-9-closed");
        await helping.Go("/needs");
        (await helping.Text("main")).ShouldNotContain(Need);

        // Withdrawn, it can be changed; on its page the form has all earlier input.
        await asking.Click("form[action$='/closing/withdrawal'] button");
        await asking.Go("/needs");
        await asking.Click($"#mine li:has-text('{Need}') a[href^='/me/postings/']");
        await asking.Inspect("M2-10-change");
        (await asking.Value("main [name=closesOn]")).ShouldBe("2026-12-24");
        asking.Problems.ShouldBeEmpty();
        helping.Problems.ShouldBeEmpty();
    }

    [Journey("M2")]
    public async Task A_need_of_the_weeks_mail_is_answered_signed_out_with_one_button()
    {
        var earlier = lane.Mailbox.Letters.Count;
        await lane.Services.GetRequiredService<Jobs>().RunNow<Needs.SendNeedDigests>(lane.Community);
        await lane.Settle();
        var letter = lane.Mailbox.Letters.Skip(earlier).First(l => l.Links.Any(IsNeed));
        letter.Links.Count(IsNeed).ShouldBeInRange(1, 3);
        await using var phone = await lane.Visitor(Look.Phone with { JavaScript = false });
        await phone.Go(letter.Links.First(IsNeed).PathAndQuery);
        await phone.Inspect("M2-11-mailed");
        await phone.Click("main button[name=said][value=yes]");
        (await phone.Count("main button[name=said]")).ShouldBe(0);
        await phone.Picture("M2-12-thanks");
        phone.Problems.ShouldBeEmpty();

        static bool IsNeed(Uri link) => link.AbsolutePath.StartsWith("/needs/mailed/", StringComparison.Ordinal);
    }

    private const string New = "form[action='/me/needs']";
}
