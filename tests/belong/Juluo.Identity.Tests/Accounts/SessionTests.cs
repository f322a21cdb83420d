using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Identity.Tests;

public sealed class SessionTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    [Fact]
    public async Task Whoever_has_left_sees_their_own_pages_only_from_the_next_click_on()
    {
        var leaver = await site.Person(site.Riverside, "何離", "leaver@example.org", [Role.Member]);
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("leaver@example.org", PeopleSite.Password);
        (await surfer.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await site.In(site.Riverside, s => s.GetRequiredService<PeopleFacade>().Leave(leaver, new(2026, 11, 19), default));
        (await surfer.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await surfer.Get("/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_role_taken_away_is_gone_at_the_next_click()
    {
        var chief = await site.Person(site.Riverside, "何長", "chief@example.org", [Role.Operator]);
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("chief@example.org", PeopleSite.Password);
        (await surfer.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await site.Database.Do("update people.membership set role = 'member' where person_id = $1", chief.Value);
        (await surfer.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_session_keeps_its_community_and_is_seen_to_five_minutes()
    {
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("mina@example.org", PeopleSite.Password);
        for (var i = 0; i < 3; i++)
        {
            site.Clock.Pass(TimeSpan.FromMinutes(4));
            (await surfer.Text("/people")).ShouldContain("Mina Sato");
        }

        (
            await site.Database.Ask<bool>(
                "select max(s.seen_at - s.begun_at) = '8 minutes' from identity.account_session s join identity.account a on a.id = s.account_id where a.email = 'mina@example.org'"
            )
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task A_session_that_was_not_to_stay_is_over_after_twelve_hours_of_rest_and_one_that_was_after_two_weeks()
    {
        using var passing = new Surfer(site.Address);
        using var staying = new Surfer(site.Address);
        await passing.SignIn("lin@example.org", PeopleSite.Password);
        await staying.Post("/sign-in", "/sign-in", ("email", "lin@example.org"), ("password", PeopleSite.Password), ("stay", "true"));
        site.Clock.Pass(TimeSpan.FromHours(12.1));
        (await passing.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await staying.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        site.Clock.Pass(TimeSpan.FromDays(13));
        (await staying.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK, "every use makes it last anew");
        site.Clock.Pass(TimeSpan.FromDays(14.1));
        (await staying.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact] // seen to fail with the session before not ended: its cookie still opened
    public async Task Signing_in_begins_a_session_with_a_new_key_and_ends_the_one_before()
    {
        using var surfer = new Surfer(site.Address);
        var before = Key(await surfer.SignIn("lin@example.org", PeopleSite.Password));
        var after = Key(await surfer.SignIn("lin@example.org", PeopleSite.Password));
        after.ShouldNotBe(before);
        using var old = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = site.Address,
        };
        old.DefaultRequestHeaders.Add("Cookie", before);
        (await old.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_cookie_that_was_copied_is_worth_nothing_after_signing_out()
    {
        using var surfer = new Surfer(site.Address);
        var cookie = Key(await surfer.SignIn("lin@example.org", PeopleSite.Password));
        await surfer.Post("/home", "/sign-out");
        using var thief = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = site.Address,
        };
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        (await thief.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task One_device_is_ended_or_all_others_and_nobody_elses()
    {
        await site.Person(site.Riverside, "何三", "three@example.org", [Role.Member]);
        using var here = new Surfer(site.Address);
        using var phone = new Surfer(site.Address);
        using var cafe = new Surfer(site.Address);
        foreach (var one in (Surfer[])[here, phone, cafe])
            await one.SignIn("three@example.org", PeopleSite.Password);
        var ids = System.Text.RegularExpressions.Regex.Matches(await here.Text("/me/security"), "/me/sessions/(?<id>[0-9a-f-]{36})/end");
        ids.Count.ShouldBe(2, "its own cannot be ended here: that is signing out");

        using var other = new Surfer(site.Address);
        await other.SignIn("mina@example.org", PeopleSite.Password);
        (await other.Post("/me/security", ids[0].Value)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await phone.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await cafe.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await here.Post("/me/security", ids[0].Value)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        new[] { (await phone.Get("/people")).StatusCode, (await cafe.Get("/people")).StatusCode }
            .Count(s => s == HttpStatusCode.OK)
            .ShouldBe(1);
        (await here.Post("/me/security", "/me/sessions/end")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await phone.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await cafe.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_needs_the_present_one()
    {
        await site.Person(site.Riverside, "何新", "newpass@example.org", [Role.Member]);
        using var here = new Surfer(site.Address);
        using var other = new Surfer(site.Address);
        await here.SignIn("newpass@example.org", PeopleSite.Password);
        await other.SignIn("newpass@example.org", PeopleSite.Password);
        using (
            var wrong = await here.Post("/me/security", "/me/password", ("current", "not it at all"), ("password", "eight blue tricycles"))
        )
            (await wrong.Content.ReadAsStringAsync()).ShouldContain("密碼不正確");
        (await other.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (
            await here.Post("/me/security", "/me/password", ("current", PeopleSite.Password), ("password", "eight blue tricycles"))
        ).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await here.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await other.SignIn("newpass@example.org", "eight blue tricycles")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Of_a_key_the_database_holds_only_the_hash()
    {
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("lin@example.org", PeopleSite.Password);
        (await site.Database.Ask<long>("select count(*) from identity.account_session where length(key_hash) <> 32")).ShouldBe(0);
    }

    private static string Key(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("account=", StringComparison.Ordinal)).Split(';')[0];

    [Fact]
    public async Task The_eleventh_try_within_a_minute_from_one_address_is_not_even_looked_at()
    {
        using var surfer = new Surfer(site.Address);
        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
            codes.Add((await surfer.SignIn($"guess{i}@example.org", "guess guess guess")).StatusCode);
        codes[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }
}
