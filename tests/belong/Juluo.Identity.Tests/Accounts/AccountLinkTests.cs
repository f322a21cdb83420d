using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Identity.Tests;

/// <summary>Sign-up, mailed sign-in and a forgotten password, through a real mail server.</summary>
public sealed class AccountLinkTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task An_address_is_proven_by_mail_and_becomes_an_account_that_belongs_nowhere_yet()
    {
        using var surfer = Caller();
        (await surfer.Post("/sign-up", "/sign-up", ("email", "fresh@example.org"))).Headers.Location!.ToString().ShouldBe("/sign-in/sent");
        var letter = await Letter("fresh@example.org");
        letter.Subject.ShouldContain("Confirm your address");
        var path = letter.Links[0].PathAndQuery;

        using var scanner = Caller();
        (await scanner.Text(path)).ShouldContain("fresh@example.org");
        (await site.Database.Ask<long>("select count(*) from identity.account where email = 'fresh@example.org'")).ShouldBe(
            0,
            "a scan of the mail makes nothing"
        );

        using (var weak = await surfer.Post(path, path, ("password", "short")))
            weak.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await surfer.Post(path, path, ("password", "nine yellow scooters"))).Headers.Location!.ToString().ShouldBe("/me/communities");
        (await surfer.Text("/me/communities")).ShouldContain("belong to a community yet");
        (await surfer.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var again = Caller();
        (await again.Text(path)).ShouldContain("This link has expired");
        (await again.Post("/sign-in", path, ("password", "nine yellow scooters"))).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await again.SignIn("fresh@example.org", "nine yellow scooters")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Who_has_an_account_already_and_signs_up_is_let_in_and_keeps_the_password()
    {
        using var surfer = Caller();
        await surfer.Post("/sign-up", "/sign-up", ("email", "lin@example.org"), ("back", "/people?q=x"));
        var letter = await Letter("lin@example.org");
        letter.Text.ShouldContain("You have one already");
        var path = letter.Links[0].PathAndQuery;
        (await surfer.Post(path, path, ("password", "nine yellow scooters"))).Headers.Location!.ToString().ShouldBe("/people?q=x");
        using var other = Caller();
        (await other.SignIn("lin@example.org", PeopleSite.Password)).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther,
            "the password is the old one"
        );
    }

    [Theory]
    [InlineData("/sign-in/link"), InlineData("/sign-in/reset"), InlineData("/sign-up")]
    public async Task Asking_for_a_link_answers_and_does_the_same_whether_or_not_anybody_has_the_address(string path)
    {
        using var surfer = Caller();
        var marks = new List<(HttpStatusCode, string, string, long)>();
        foreach (var email in (string[])["chou@example.org", "nobody-at-all@example.org"])
        {
            var before = await site.Database.Ask<long>("select count(*) from identity.account_link");
            using var answer = await surfer.Post(path, path, ("email", email));
            var after = await site.Database.Ask<long>("select count(*) from identity.account_link");
            marks.Add((answer.StatusCode, answer.Headers.Location!.ToString(), await answer.Content.ReadAsStringAsync(), after - before));
        }

        marks[0].ShouldBe(marks[1]);
        marks[0].Item4.ShouldBe(0, "whether anybody has it is looked up later, by the worker");
        await site.Services.GetRequiredService<OutboxWorker>().Drain();
        (await site.Database.Ask<long>("select count(*) from delivery.outbox where payload::text like '%@example.org%'")).ShouldBe(
            0,
            "what was typed cannot be read in the queue"
        );
        if (path != "/sign-up")
            (
                await site.Database.Ask<long>(
                    "select count(*) from identity.account_link where email like 'nobody-at-all%' and purpose <> 'sign_up'"
                )
            ).ShouldBe(0);
    }

    [Fact]
    public async Task A_mailed_link_signs_in_once_and_within_half_an_hour()
    {
        using var surfer = Caller();
        await surfer.Post("/sign-in/link", "/sign-in/link", ("email", "MINA@example.org"));
        var path = (await Letter("mina@example.org")).Links[0].PathAndQuery;
        site.Clock.Pass(TimeSpan.FromMinutes(31));
        (await surfer.Text(path)).ShouldContain("This link has expired");
        (await surfer.Post("/sign-in", path)).StatusCode.ShouldBe(HttpStatusCode.Gone);

        await surfer.Post("/sign-in/link", "/sign-in/link", ("email", "mina@example.org"));
        path = (await Letter("mina@example.org")).Links[0].PathAndQuery;
        (await surfer.Post(path, path)).Headers.Location!.ToString().ShouldBe("/home");
        (await surfer.Text("/people")).ShouldContain("Mina Sato");
    }

    [Fact] // seen to fail with "used_at is null" left out: 32 came in
    public async Task Thirty_two_at_once_with_one_link_are_one_who_comes_in()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var links = scope.ServiceProvider.GetRequiredService<AccountLinks>();
        var token = (await links.Make(LinkPurpose.SignUp, "crowd@example.org", null, null, default))!;
        (await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => links.Use(token, default)))).Count(used => used).ShouldBe(1);
        (await links.Find(token, default))!.UsedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_new_password_by_mail_ends_every_session_and_the_lock_of_the_address()
    {
        await site.Person(site.Riverside, "何忘", "forgot@example.org", [Role.Member]);
        using var thief = Caller();
        await thief.SignIn("forgot@example.org", PeopleSite.Password);
        var tries = site.Services.GetRequiredService<SignInTries>();
        for (var i = 0; i < 12; i++)
            await tries.Take("forgot@example.org", default);

        using var owner = Caller();
        await owner.Post("/sign-in/reset", "/sign-in/reset", ("email", "forgot@example.org"));
        var path = (await Letter("forgot@example.org")).Links[0].PathAndQuery;
        using (var empty = await owner.Post(path, path, ("password", "")))
            empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await owner.Post(path, path, ("password", "nine yellow scooters"))).Headers.Location!.ToString().ShouldBe("/home");
        (await thief.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await owner.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var elsewhere = Caller();
        (await elsewhere.SignIn("forgot@example.org", "nine yellow scooters")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task An_account_moves_to_an_address_that_was_proven_and_the_old_one_can_take_it_back()
    {
        var me = await site.Person(site.Riverside, "何移", "old.address@example.org", [Role.Member]);
        using var thief = Caller();
        await thief.SignIn("old.address@example.org", PeopleSite.Password);
        (await thief.Post("/me/security", "/me/address", ("email", "LIN@example.org"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await site.Services.GetRequiredService<OutboxWorker>().Drain();
        (await site.Database.Ask<long>("select count(*) from identity.account_link where purpose = 'move'")).ShouldBe(
            0,
            "an address that is somebody's gets no link"
        );
        (await thief.Post("/me/security", "/me/address", ("email", "new.address@example.org"))).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await thief.Text("/me/security")).ShouldContain("old.address@example.org");
        var path = await site.LinkTo("new.address@example.org");
        (await thief.Post(path, path)).Headers.Location!.ToString().ShouldBe("/me/security");
        (await thief.Text("/me/security")).ShouldContain("new.address@example.org");
        (await site.Database.Ask<string>("select email from people.person where id = $1", me.Value)).ShouldBe("new.address@example.org");
        using (var gone = Caller())
            (await gone.SignIn("old.address@example.org", PeopleSite.Password)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        // Changes that would invalidate an ordinary link do not affect this one.
        await thief.Post("/me/security", "/me/password", ("current", PeopleSite.Password), ("password", "the thief's own words"));

        using var owner = Caller();
        path = await site.LinkTo("old.address@example.org");
        (await owner.Post(path, path, ("password", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await owner.Post(path, path, ("password", "nine yellow scooters"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await owner.Text("/me/security")).ShouldContain("old.address@example.org");
        (await thief.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect, "whoever took it is signed out");
    }

    [Fact]
    public async Task One_address_gets_five_mails_an_hour_and_no_more()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var links = scope.ServiceProvider.GetRequiredService<AccountLinks>();
        for (var i = 0; i < AccountLinks.MostInAnHour; i++)
            (await links.Make(LinkPurpose.SignUp, "flood@example.org", null, null, default)).ShouldNotBeNull();
        (await links.Make(LinkPurpose.SignUp, "FLOOD@example.org", null, null, default)).ShouldBeNull();
        site.Clock.Pass(TimeSpan.FromMinutes(61));
        (await links.Make(LinkPurpose.SignUp, "flood@example.org", null, null, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Of_a_link_the_database_holds_only_the_hash()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var token = (
            await scope.ServiceProvider.GetRequiredService<AccountLinks>().Make(LinkPurpose.SignUp, "hash@example.org", null, null, default)
        )!;
        (
            await site.Database.Ask<long>("select count(*) from identity.account_link where encode(token_hash, 'escape') = $1", token)
        ).ShouldBe(0);
    }

    private Surfer Caller() => new(site.Address);

    private Task<Letter> Letter(string to) => site.LetterTo(to);
}
