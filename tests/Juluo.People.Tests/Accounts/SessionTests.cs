using System.Net;
using Juluo.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.People.Tests;

public sealed class SessionTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    [Fact]
    public async Task Whoever_has_left_sees_their_own_pages_only_from_the_next_click_on()
    {
        var leaver = await site.Person(site.Riverside, "何離", "leaver@example.org", [Role.Member]);
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("leaver@example.org", PeopleSite.Password);
        (await surfer.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await site.In(site.Riverside, s => s.GetRequiredService<PeopleDirectory>().Leave(leaver, new(2026, 11, 19), default));
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
    public async Task A_new_password_ends_every_older_session_within_a_minute_and_a_session_keeps_its_community()
    {
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("mina@example.org", PeopleSite.Password);
        site.Clock.Pass(TimeSpan.FromMinutes(2));
        (await surfer.Text("/people")).ShouldContain("Mina Sato", customMessage: "the renewed cookie still knows the community");
        site.Clock.Pass(TimeSpan.FromMinutes(2));
        (await surfer.Text("/people")).ShouldContain("Mina Sato");

        await using (var scope = site.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            await users.UpdateSecurityStampAsync((await users.FindByEmailAsync("mina@example.org"))!);
        }
        site.Clock.Pass(TimeSpan.FromMinutes(2));
        (await surfer.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

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
