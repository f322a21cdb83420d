using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Joining.Tests;

public sealed class JoinTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task Somebody_asks_proves_their_address_is_welcomed_and_comes_in()
    {
        using var chief = await site.Chief();
        await chief.Post(
            "/join/questions",
            "/join/questions",
            ("text.zh", "想做什麼？"),
            ("text.en", "What would you like to do?"),
            ("must", "true")
        );
        site.Clock.Pass(TimeSpan.FromSeconds(1)); // the second of the two
        await chief.Post("/join/questions", "/join/questions", ("text.zh", "誰介紹的？"), ("text.en", "Who told you of us?"));

        using var guest = new Surfer(site.Address);
        (await guest.Text("/")).ShouldContain("/join");
        (
            await guest.Post(
                "/join",
                "/join",
                ("name", "方問"),
                ("email", "asks@example.org"),
                ("answers", ""),
                ("answers", "阿美"),
                ("adult", "true")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "the first must be answered");
        using var unticked = await guest.Post("/join", "/join", ("name", "方問"), ("email", "asks@example.org"), ("answers", "做地圖"));
        WebUtility.HtmlDecode(await unticked.Content.ReadAsStringAsync()).ShouldContain("Tick “");
        (
            await guest.Post(
                "/join",
                "/join",
                ("name", "方問"),
                ("email", "asks@example.org"),
                ("answers", "做地圖"),
                ("answers", ""),
                ("adult", "true")
            )
        )
            .Headers.Location!.ToString()
            .ShouldBe("/join/sent");
        (await chief.Text("/join/requests")).ShouldNotContain("方問", customMessage: "an address that is not proven is nobody's yet");

        var path = (await site.LetterTo("asks@example.org")).Links[0].PathAndQuery;
        using var scanner = new Surfer(site.Address);
        await scanner.Text(path);
        (await chief.Text("/join/requests")).ShouldNotContain("方問");
        (await guest.Post(path, path)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await guest.Post(path, path)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await chief.Text("/notifications")).ShouldContain("方問");
        (await chief.Text("/today")).ShouldContain("方問");
        var page = await chief.Text("/join/requests");
        page.ShouldContain("做地圖");

        var id = await site.Database.Ask<Guid>("select id from joining.join_request where email = 'asks@example.org'");
        (await chief.Post("/join/requests", $"/join/requests/{id}/approval", ("role", "Trainee"))).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await chief.Post("/join/requests", $"/join/requests/{id}/refusal")).StatusCode.ShouldBe(
            HttpStatusCode.Conflict,
            "it is answered once"
        );
        var letter = await site.LetterTo("asks@example.org");
        letter.Subject.ShouldBe("Your request to join 河岸共作室 is approved");
        var welcome = letter.Links[0].PathAndQuery;
        (await guest.Post(welcome, welcome, ("name", "方問"))).Headers.Location!.ToString().ShouldBe("/home");
        (
            await site.Database.Ask<string>(
                "select string_agg(s.kind, ' ' order by s.kind) from people.membership_step s join people.person p on p.id = s.person_id where p.email = 'asks@example.org'"
            )
        ).ShouldBe("asked invited joined");
    }

    [Fact]
    public async Task A_question_in_one_language_is_asked_in_both()
    {
        using var chief = await site.Chief();
        const string add = "/join/questions";
        var refused = await chief.Post(add, add, ("text.zh", " "), ("text.en", ""));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("請填寫「");
        await chief.Post(add, add, ("text.zh", ""), ("text.en", " What are you working on? "));
        using var guest = new Surfer(site.Address);
        foreach (var language in (string[])[Languages.Chinese, Languages.English])
            (await guest.Text($"/join?{Languages.Query}={language}")).ShouldContain("What are you working on?", customMessage: language);
        var id = await site.Database.Ask<Guid>("select id from joining.join_question where text_zh = 'What are you working on?'");
        await chief.Post(add, $"{add}/{id}/removal");
        (await guest.Text("/join")).ShouldNotContain("What are you working on?");
    }

    [Fact]
    public async Task A_request_is_declined_with_a_kind_sentence()
    {
        var id = await Ask("no@example.org");
        using var chief = await site.Chief();
        (
            await chief.Post("/join/requests", $"/join/requests/{id}/refusal", ("sentence", "The desks are full until May."))
        ).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.LetterTo("no@example.org")).Text.ShouldContain("The desks are full until May.");
    }

    [Fact]
    public async Task A_closed_door_takes_no_requests()
    {
        using var chief = await site.Chief();
        await chief.Post("/join/questions", "/join/door", ("open", "false"));
        using var guest = new Surfer(site.Address);
        (await guest.Text("/join")).ShouldContain("Requests are closed");
        (await guest.Post("/join", "/join", ("name", "方關"), ("email", "closed@example.org"), ("adult", "true"))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
        await chief.Post("/join/questions", "/join/door", ("open", "true"));
    }

    [Fact] // seen to fail with the index asked_once_at_a_time dropped
    public async Task Who_asks_twice_waits_once()
    {
        await Ask("twice@example.org");
        await site.In(
            site.Riverside,
            async s =>
                (await s.GetRequiredService<JoinStore>().Ask(null, "Twice@example.org", "方二", "en", [], null, default))
                    .Errors.Single()
                    .ShouldBe(new JoinErrors.Waiting())
        );
    }

    [Fact]
    public async Task Alumni_whom_an_operator_let_go_ask_to_return_and_are_let_in()
    {
        var gone = await site.Person(site.Riverside, "方歸", "returns@example.org", [Role.Member]);
        using var chief = await site.Chief();
        await chief.Post($"/people/{gone}/membership", $"/people/{gone}/departure");
        using var alumni = new Surfer(site.Address);
        await alumni.SignIn("returns@example.org", PeopleSite.Password);
        (await alumni.Post("/me", "/me/return/request", ("message", "我回來了"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var id = await site.Database.Ask<Guid>("select id from joining.join_request where email = 'returns@example.org'");
        (await chief.Post("/join/requests", $"/join/requests/{id}/approval")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await alumni.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact] // seen to fail: while only the next request swept those before it
    public async Task A_request_that_is_not_confirmed_is_deleted_after_seven_days()
    {
        await Ask("never@example.org", "a-token");
        await Ask("waits@example.org");
        site.Clock.Pass(TimeSpan.FromDays(6));
        await Purge();
        (await Left()).ShouldBe(2);
        site.Clock.Pass(TimeSpan.FromDays(1));
        await Purge();
        (await Left()).ShouldBe(1, "who has confirmed waits for an answer");

        Task Purge() => site.Services.GetRequiredService<Jobs>().RunNow<PurgeJoinRequests>(site.Riverside);
        Task<long> Left() =>
            site.Database.Ask<long>("select count(*) from joining.join_request where email in ('never@example.org', 'waits@example.org')");
    }

    private async Task<JoinRequestId> Ask(string email, string? token = null)
    {
        var id = default(JoinRequestId);
        await site.In(
            site.Riverside,
            async s => id = (await s.GetRequiredService<JoinStore>().Ask(null, email, "方某", "en", [], token, default)).Value
        );
        return id;
    }
}
