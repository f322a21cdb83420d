using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Joining.Tests;

public sealed class InvitationTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task Somebody_new_follows_the_mail_and_belongs_on_trial()
    {
        using var chief = await site.Chief();
        (
            await chief.Post(
                "/invitations",
                "/invitations",
                ("email", "newcomer@example.org"),
                ("name", "簡新"),
                ("language", "en"),
                ("role", "Resident"),
                ("trialUntil", "2027-01-31"),
                ("message", "See you on Friday.")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var letter = await site.LetterTo("newcomer@example.org");
        letter.Subject.ShouldBe("周怡君 invites you to 河岸共作室");
        letter.Text.ShouldContain("See you on Friday.");
        var path = letter.Links[0].PathAndQuery;

        using var scanner = new Surfer(site.Address);
        (await scanner.Text(path)).ShouldContain("簡新");
        using var newcomer = new Surfer(site.Address);
        var (page, action) = (path, path.Split('?')[0] + "?" + path.Split('?')[1]);
        (await newcomer.Post(page, action, ("name", "簡新"), ("password", "short"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await newcomer.Post(page, action, ("name", "簡新"), ("password", "nine yellow scooters")))
            .Headers.Location!.ToString()
            .ShouldBe("/home");
        (await newcomer.Text("/me")).ShouldContain("You are on trial at");
        (await site.LetterTo("newcomer@example.org")).Subject.ShouldContain("trial");
        (
            await site.Database.Ask<string>(
                "select string_agg(s.kind, ' ' order by s.kind) from people.membership_step s join people.person p on p.id = s.person_id where p.email = 'newcomer@example.org'"
            )
        ).ShouldBe("invited joined trial_begun");

        using var late = new Surfer(site.Address);
        (await late.Text(path)).ShouldContain("This invitation is no longer valid");
        (await late.Post("/sign-in", action, ("name", "x"))).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await chief.Post("/invitations", "/invitations", ("email", "newcomer@example.org"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
    }

    [Fact] // seen to fail with a refusal not written down: the question came again
    public async Task Whoever_joins_is_asked_what_they_agree_to_and_a_no_is_taken_once()
    {
        using var chief = await site.Chief();
        await chief.Post("/invitations", "/invitations", ("email", "asked@example.org"), ("name", "簡問"), ("language", "en"));
        var path = (await site.LetterTo("asked@example.org")).Links[0].PathAndQuery;
        using var newcomer = new Surfer(site.Address);
        (await newcomer.Text(path)).ShouldContain("You can join without them");
        await newcomer.Post(path, path, ("name", "簡問"), ("password", "nine yellow scooters"), ("presence", "true"), ("asked", "true"));
        (await Agreed()).ShouldBe("presence");
        (await Refused()).ShouldBe("ties", "a box left empty is a no, and it is taken");

        var home = await newcomer.Text("/home");
        home.ShouldNotContain(
            "May we count your visits in community figures?",
            Shouldly.Case.Sensitive,
            "that was answered when they joined"
        );
        home.ShouldNotContain("May others see your ties?");
        home.ShouldContain("Your visits are counted.");
        home.ShouldContain("Only you can see your ties.");

        // A changed mind is accepted.
        await newcomer.Post("/home", "/me/consents/ties", ("given", "true"));
        (await Agreed()).ShouldBe("presence ties");
        await newcomer.Post("/home", "/me/consents/ties", ("given", "false"));
        (await newcomer.Text("/home")).ShouldNotContain("May others see your ties?");

        Task<string?> Refused() =>
            site.Database.Ask<string>(
                "select string_agg(c.purpose, ' ' order by c.purpose) from people.consent_refusal c join people.person p on p.id = c.person_id where p.email = 'asked@example.org'"
            );

        Task<string?> Agreed() =>
            site.Database.Ask<string>(
                "select string_agg(c.purpose, ' ' order by c.purpose) from people.consent c join people.person p on p.id = c.person_id where p.email = 'asked@example.org' and c.withdrawn_at is null"
            );
    }

    [Fact]
    public async Task They_say_their_profession_a_need_and_an_offer_as_they_join()
    {
        using var chief = await site.Chief();
        await chief.Post("/invitations", "/invitations", ("email", "words@example.org"), ("name", "簡句"), ("language", "en"));
        var letter = await site.LetterTo("words@example.org");
        letter.Text.ShouldContain("See what 河岸共作室 is like: http");
        var path = letter.Links[0].PathAndQuery;
        await site.In(
            site.Riverside,
            async s => await s.GetRequiredService<ProfessionsFacade>().Ensure([new("木工", "Woodworking")], default)
        );
        var profession = await site.Database.Ask<Guid>("select id from people.trade where name_en = 'Woodworking' limit 1");
        using var newcomer = new Surfer(site.Address);
        (await newcomer.Text(path)).ShouldContain("Woodworking");
        var refused = await newcomer.Post(
            path,
            path,
            ("name", "簡句"),
            ("trade", profession.ToString()),
            ("need", new string('x', 201)),
            ("offer", "I build shelves")
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain(
            "I build shelves",
            Shouldly.Case.Sensitive,
            "nothing that was typed is lost"
        );
        (await Said()).ShouldBeNull();
        (
            await newcomer.Post(
                path,
                path,
                ("name", "簡句"),
                ("trade", profession.ToString()),
                ("need", " Who reads German contracts? "),
                ("offer", "I build shelves")
            )
        )
            .Headers.Location!.ToString()
            .ShouldBe("/home");
        (await Said()).ShouldBe("Woodworking: need Who reads German contracts?, offer I build shelves");

        Task<string?> Said() =>
            site.Database.Ask<string>(
                """
                select t.name_en || ': ' || string_agg(w.kind || ' ' || w.text, ', ' order by w.kind) from people.person p
                join people.trade t on t.id = p.trade_id join people.want w on w.person_id = p.id
                where p.email = 'words@example.org' group by t.name_en
                """
            );
    }

    [Theory]
    [InlineData("zh-TW,zh;q=0.9", "用兩句話讓大家認識你", "zh-Hant")]
    [InlineData("de-DE,de;q=0.9", "", "en")]
    [InlineData("en-GB", "Introduce yourself", "en")]
    public async Task The_browser_knows_better_than_the_invitation_which_language_they_read(string browser, string shown, string language)
    {
        var email = $"{language}.{browser[..2]}@languages.example".ToLowerInvariant();
        using var chief = await site.Chief();
        await chief.Post("/invitations", "/invitations", ("email", email), ("name", "簡語"), ("language", "en"));
        var path = (await site.LetterTo(email)).Links[0].PathAndQuery;
        using var newcomer = new Surfer(site.Address, language: browser);
        if (shown.Length > 0)
            (await newcomer.Text(path)).ShouldContain(shown);
        await newcomer.Post(path, path, ("name", "簡語"));
        (await site.Database.Ask<string>("select language from people.person where email = $1", email)).ShouldBe(language);
    }

    [Fact] // seen to fail with everyone asked who has not answered
    public async Task An_operator_asks_those_who_sign_in_and_have_not_answered_and_each_once()
    {
        using var chief = await site.Chief();
        var silent = await site.Person(site.Riverside, "簡默", "silent@example.org", [Role.Member]);
        var imported = await site.Person(site.Riverside, "林未到", "imported@example.org", [Role.Member]);
        await site.Database.Do("update people.person set account_id = null where id = $1", imported.Value);
        foreach (var _ in Enumerable.Range(0, 2))
            (await chief.Post("/today", "/people/consents/question")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Asked(silent)).ShouldBe(1);
        (await Asked(imported)).ShouldBe(0);

        Task<long> Asked(PersonId person) =>
            site.Database.Ask<long>(
                "select count(*) from delivery.notification where person_id = $1 and sentence = 'people.told.consents'",
                person.Value
            );
    }

    [Fact]
    public async Task Whoever_has_an_account_joins_with_it_and_signs_in_as_always()
    {
        using var chief = await site.Chief();
        await chief.Post("/invitations", "/invitations", ("email", "mina@example.org"), ("language", "en"));
        var path = (await site.LetterTo("mina@example.org")).Links[0].PathAndQuery;
        using var mina = new Surfer(site.Address);
        (await mina.Post(path, path, ("name", "Mina Sato"), ("password", "nine yellow scooters")))
            .Headers.Location!.ToString()
            .ShouldStartWith("/sign-in");
        (await mina.Get("/me")).StatusCode.ShouldBe(HttpStatusCode.Redirect, "a mail does not stand in for a password");
        (await mina.SignIn("mina@example.org", PeopleSite.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Database.Ask<long>("select count(*) from people.person where email = 'mina@example.org'")).ShouldBe(
            2,
            "in both communities"
        );
    }

    [Fact]
    public async Task An_imported_row_of_the_address_becomes_whoever_follows_the_mail()
    {
        var known = await Imported("游列", "Listed@example.org");
        using var chief = await site.Chief();
        await chief.Post("/invitations", "/invitations", ("email", "listed@example.org"), ("language", "en"));
        var path = (await site.LetterTo("listed@example.org")).Links[0].PathAndQuery;
        using var listed = new Surfer(site.Address);
        await listed.Post(path, path, ("name", "游列"));
        (await site.Database.Ask<bool>("select account_id is not null from people.person where id = $1", known.Value)).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_came_by_the_address_alone_has_answered_the_invitation_and_who_has_left_has_none()
    {
        var (came, left) = (await Imported("來列", "came@example.org"), await Imported("走列", "gone@list.example"));
        using var chief = await site.Chief();
        await chief.Post("/invitations", "/invitations", ("email", "came@example.org"), ("language", "en"));
        await chief.Post("/invitations", "/invitations", ("email", "gone@list.example"), ("language", "en"));
        var dead = await site.LinkTo("gone@list.example");

        using var surfer = new Surfer(site.Address);
        await surfer.Post("/sign-up", "/sign-up", ("email", "came@example.org"));
        var proof = await site.LinkTo("came@example.org");
        (await surfer.Post(proof, proof)).Headers.Location!.ToString().ShouldBe("/home");
        await chief.Post($"/people/{left}/departure", $"/people/{left}/departure");
        await site.Services.GetRequiredService<OutboxWorker>().Drain();
        (
            await site.Database.Ask<Guid>(
                "select u.person_id from joining.invitation_use u join joining.invitation i on i.id = u.invitation_id where i.email = 'came@example.org'"
            )
        ).ShouldBe(came.Value);
        (await surfer.Text(dead)).ShouldContain("This invitation is no longer valid");
    }

    [Fact]
    public async Task An_address_of_two_members_is_invited_when_they_are_one()
    {
        foreach (var name in (string[])["同甲", "同乙"])
            await Imported(name, "two@same.example");
        using var chief = await site.Chief();
        var refused = await chief.Post("/invitations", "/invitations", ("email", "two@same.example"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("重複的人");
    }

    [Fact] // before: one error in each of three rounds
    public async Task All_errors_of_an_invitation_are_named_at_once()
    {
        using var chief = await site.Chief();
        await chief.Post("/invitations", "/invitations", ("email", "rounds@example.org"));
        var link = await site.LinkTo("rounds@example.org");
        using var invited = new Surfer(site.Address);
        using var refused = await invited.Post(link, link, ("name", ""), ("password", "short"), ("offer", new string('x', 500)));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await refused.Content.ReadAsStringAsync();
        foreach (var field in (string[])["name", "password", "offer"])
            page.ShouldMatch($"id=\"[^\"]*{field}-error\"");
    }

    [Fact]
    public async Task A_link_wants_the_address_proven_first()
    {
        var link = await Link(1);
        using var guest = new Surfer(site.Address);
        (await guest.Post(link, link, ("email", "guest@example.org"))).Headers.Location!.ToString().ShouldBe("/sign-in/sent");
        (await site.Database.Ask<long>("select count(*) from people.person where email = 'guest@example.org'")).ShouldBe(0);
        var proof = (await site.LetterTo("guest@example.org")).Links[0].PathAndQuery;
        var back = (await guest.Post(proof, proof)).Headers.Location!.ToString();
        back.ShouldStartWith("/welcome/");
        (await guest.Post(back, back, ("name", "客人"))).Headers.Location!.ToString().ShouldBe("/home");
        (await guest.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact] // seen to fail with the constraint not_used_more_often_than_meant dropped: all of them come in
    public async Task As_many_come_by_a_link_as_it_is_meant_for_even_at_once()
    {
        var token = (await Link(3)).Split('/', '?')[2];
        var came = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        await using var scope = site.Services.CreateAsyncScope();
                        var account = await scope
                            .ServiceProvider.GetRequiredService<Accounts>()
                            .Create($"many{i}@example.org", PeopleSite.Password);
                        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
                        await work.Begin(site.Riverside, default);
                        var invitation = await scope.ServiceProvider.GetRequiredService<InvitationStore>().Find(token, default);
                        var welcome = await scope
                            .ServiceProvider.GetRequiredService<Welcoming>()
                            .Welcome(invitation!, account.Value, $"第{i}位", "en", default);
                        if (!welcome.Failed)
                            await work.Commit(default);
                        return welcome;
                    })
                )
        );
        came.Count(c => !c.Failed).ShouldBe(3);
        came.Where(c => c.Failed).ShouldAllBe(c => c.Errors[0] is Joining.InvitationErrors.Over);
        (await site.Database.Ask<long>("select count(*) from people.person where email like 'many%'")).ShouldBe(3);
    }

    [Fact]
    public async Task A_list_is_looked_at_first_and_written_whole_or_not_at_all()
    {
        using var chief = await site.Chief();
        var wrong = await chief.Post(
            "/invitations",
            "/invitations/sheets",
            ("text", "email,name,role\nok@example.org,好,member\nnot an address,壞,member\nboss@example.org,長,king"),
            ("language", "en")
        );
        var page = await chief.Text(wrong.Headers.Location!.ToString());
        page.ShouldContain("第 3 列");
        page.ShouldContain("第 4 列");
        page.ShouldContain("沒有「king」這個角色。可用：member", Shouldly.Case.Sensitive, "which roles there are"); // seen to fail with the word only called unreadable
        page.ShouldContain("boss@example.org,", Shouldly.Case.Sensitive, "what was typed is there to be mended");
        (await chief.Post(wrong.Headers.Location!.ToString(), wrong.Headers.Location + "/writing")).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
        (await site.Database.Ask<long>("select count(*) from joining.invitation where email = 'ok@example.org'")).ShouldBe(0);

        var good = (
            await chief.Post(
                "/invitations",
                "/invitations/sheets",
                ("text", "陳一 <one@example.org>\ntwo@example.org\none@example.org\nlin@example.org"),
                ("language", "en")
            )
        ).Headers.Location!.ToString();
        (await chief.Text(good)).ShouldContain("one@example.org");
        (await chief.Post(good, good + "/writing")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (
            await site.Database.Ask<string>(
                "select string_agg(email, ' ' order by email) from joining.invitation where email in ('one@example.org', 'two@example.org', 'lin@example.org')"
            )
        ).ShouldBe("one@example.org two@example.org", "who belongs here already is not written to");
        (await chief.Get(good)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a list that was written is not kept");
    }

    [Fact]
    public async Task An_invitation_taken_back_or_sent_again_kills_the_link_before()
    {
        using var chief = await site.Chief();
        await chief.Post("/invitations", "/invitations", ("email", "twice@example.org"), ("language", "en"));
        var first = (await site.LetterTo("twice@example.org")).Links[0].PathAndQuery;
        var id = await site.Database.Ask<Guid>("select id from joining.invitation where email = 'twice@example.org'");
        await chief.Post("/invitations", $"/invitations/{id}/resending");
        var second = (await site.LetterTo("twice@example.org")).Links[0].PathAndQuery;
        using var invited = new Surfer(site.Address);
        (await invited.Text(first)).ShouldContain("This invitation is no longer valid");
        (await invited.Text(second)).ShouldNotContain("This invitation is no longer valid");
        await chief.Post("/invitations", $"/invitations/{id}/revocation");
        (await invited.Text(second)).ShouldContain("This invitation is no longer valid");
    }

    private async Task<PersonId> Imported(string name, string email)
    {
        var id = default(PersonId);
        await site.In(
            site.Riverside,
            async s =>
                id = (await s.GetRequiredService<ArrivalsFacade>().Add(Neighbourhood.Someone(name) with { Email = email }, default)).Value
        );
        return id;
    }

    private async Task<string> Link(int most)
    {
        var token = "";
        await site.In(
            site.Riverside,
            async s =>
                token = (
                    await s.GetRequiredService<InvitationStore>()
                        .Make(
                            new(null, Role.Member, s.GetRequiredService<Clock>().Now + Invitation.Lifetime)
                            {
                                Most = most,
                                Language = "en",
                            },
                            site.Operator,
                            default
                        )
                )
                    .Value
                    .Token
        );
        return $"/welcome/{token}?{Community.Query}={site.Riverside.Slug}";
    }
}
