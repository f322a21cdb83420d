using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Forms.Tests;

/// <summary>The way back into a form, while a stranger tries to take it over or to close it.</summary>
public sealed partial class StrangerTests(WebHouse house) : IClassFixture<WebHouse>
{
    [Fact] // before: three wrong codes of a stranger and the right one did not fit, and no other was sent
    public async Task A_stranger_can_neither_lock_the_owner_out_nor_flood_them()
    {
        var visit = await house.Begun();
        await visit.Fill("later", ("a-who-name", "Ana"));
        await visit.Fill(null, ("contact", "victim@example.org"));
        var id = visit.At.Split('/')[2];
        var owner = await visit.Elsewhere().Open("/submissions/resume");
        await owner.Fill(null, ("contact", "victim@example.org"));
        var right = Code().Match((await Mailed("victim@example.org"))!).Value;
        for (var browser = 0; browser < 2; browser++)
        {
            var stranger = await visit.Elsewhere().Open("/submissions/resume");
            await stranger.Fill(null, ("contact", "victim@example.org"));
            stranger.At.ShouldEndWith("/resume/code");
            for (var tries = 0; tries < 3; tries++)
                await stranger.Fill(null, ("code", "000000"));
        }

        // From many IP addresses, more than a minute allows for one.
        await house.In(async s =>
        {
            var asked = ActivatorUtilities.CreateInstance<RequestResumeCode>(s);
            for (var times = 0; times < 10; times++)
                (
                    await asked.Handle(new("victim@example.org"), Caller.Visitor(house.Here, Languages.English), default)
                ).Failed.ShouldBeFalse();
        });

        (
            await house.Database.Ask<long>(
                "select count(*) from delivery.mail where recipient = 'victim@example.org' and key like 'forms-code:%'"
            )
        ).ShouldBe(5);
        (
            await house.Database.Ask<string>(
                "select max(body_text) from delivery.mail where recipient = 'victim@example.org' and body_text like '%No one got in%'"
            )
        )
            .ShouldNotBeNull()
            .ShouldContain("wrong code");
        await owner.Fill(null, ("code", right));
        owner.At.ShouldEndWith($"/submissions/{id}");
    }

    [Fact] // before: a code alone, in the browser that a person had lost
    public async Task The_link_opens_a_form_in_any_browser_once_and_only_by_its_button()
    {
        var visit = await house.Begun();
        await visit.Fill("later", ("a-who-name", "Ana"));
        await visit.Fill(null, ("contact", "linked@example.org"));
        var id = visit.At.Split('/')[2];
        var asked = await visit.Elsewhere().Open("/submissions/resume");
        await asked.Fill(null, ("contact", "linked@example.org"));
        var mail = (await Mailed("linked@example.org"))!;
        var link = Link().Match(mail).Value;
        // A mail scanner follows links and presses nothing.
        (await visit.Elsewhere().Open(link)).Status.ShouldBe(200);
        var other = await visit.Elsewhere().Open(link);
        other.Text.ShouldContain("closed in all others");
        await other.Fill(null);
        other.At.ShouldEndWith($"/submissions/{id}");
        await other.Open($"/submissions/{id}/pages/who");
        other.Shown("a-who-name").ShouldBe("Ana");
        (await visit.Open($"/submissions/{id}")).At.ShouldEndWith("/submissions/resume");
        var late = await visit.Elsewhere().Open(link);
        late.Text.ShouldContain("has already been used");
        late.Page.QuerySelector("main form").ShouldBeNull();
        // Messages sent beside it are invalid too.
        await asked.Open("/submissions/resume/code");
        await asked.Fill(null, ("code", Code().Match(mail).Value));
        asked.Status.ShouldBe(422);
    }

    private Task<string?> Mailed(string to) =>
        house.Database.Ask<string?>("select max(body_text) from delivery.mail where recipient = $1 and key like 'forms-code:%'", to);

    [GeneratedRegex(@"/submissions/resume/links/[\w-]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex Code();
}
