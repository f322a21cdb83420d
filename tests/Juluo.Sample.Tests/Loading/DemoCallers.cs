using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Sample.Tests;

/// <summary>People of a community of the demo whom the gate distinguishes: one of each role, people who left or paused, custom roles and roles at one site, tokens, and outsiders.</summary>
internal sealed class DemoCallers(DemoSite site, Community community)
{
    private static readonly App App = Host.Modules.App;

    private readonly HashSet<Guid> taken = [];

    /// <summary>The operator is first.</summary>
    public async Task<List<DemoCaller>> All()
    {
        var callers = new List<DemoCaller>();
        foreach (var role in Enum.GetValues<Role>().OrderBy(r => r != Role.Operator))
            callers.Add(Person(role.ToString(), await site.As(community, await Someone(role)), App.Allowed([role])));
        var (operates, ofOperator, ofMember) = (callers[0].Client, App.Allowed([Role.Operator]), App.Allowed([Role.Member]));
        foreach (var state in (PersonState[])[PersonState.Trial, PersonState.Paused, PersonState.Alumni])
            callers.Add(
                Person(
                    state.ToString(),
                    await InState(state),
                    state switch
                    {
                        PersonState.Trial => ofMember,
                        PersonState.Paused => [.. ofMember.Where(App.WhenPaused.Contains)],
                        _ => [],
                    }
                )
            );
        callers.Add(Person("own-role", await OfOwnRole(operates), [.. ofMember, "delivery.check"]));
        callers.Add(
            new("at-one-site", await AtOneSite(operates), r => Opens(r, ofMember) || (r.AtSite && ofOperator.Contains(r.Requires)))
        );
        callers.Add(Person("seeing-as-member", await SeeingAs(), [.. ofOperator.Where(ofMember.Contains)]));
        callers.Add(new("token", await Bearing(await Someone(Role.Operator)), r => !r.SessionOnly && Opens(r, ofOperator)));
        callers.Add(new("service-token", await Bearing(null), r => !r.SessionOnly && ofOperator.Contains(r.Requires)));
        callers.Add(new("stranger", await Stranger(), r => r.Requires is Requires.Nothing or Requires.Account, Community: community.Slug));
        callers.Add(new(DemoCaller.Visitor, site.Visitor(), r => r.Requires == Requires.Nothing, Community: community.Slug));
        return callers;
    }

    private static DemoCaller Person(string who, HttpClient client, IReadOnlySet<string> may) => new(who, client, r => Opens(r, may));

    private static DemoCaller Person(string who, HttpClient client, IEnumerable<string> may) =>
        Person(who, client, may.ToHashSet(StringComparer.Ordinal));

    private static bool Opens(RouteAttribute route, IReadOnlySet<string> may) =>
        route.Requires is Requires.Nothing or Requires.Account or Requires.SignIn || may.Contains(route.Requires);

    /// <summary>One person of a role; another one on another day, and never a person who is already another caller.</summary>
    private async Task<Guid> Someone(Role role)
    {
        var people = await site.Database.Ask<Guid[]>(
            """
            select array_agg(p.id order by p.id) from people.person p
            join people.membership m on m.community_id = p.community_id and m.person_id = p.id
            where p.community_id = $1 and m.role = $2 and p.state = 'active'
            """,
            community.Id.Value,
            Snake.Case(role.ToString())
        );
        people.ShouldNotBeNull($"Nobody in {community.Slug} is {role}.");
        var first = Turn.Number % people.Length;
        var person = people.Skip(first).Concat(people).First(p => role == Role.Operator || !taken.Contains(p));
        taken.Add(person);
        return person;
    }

    private async Task<HttpClient> InState(PersonState state)
    {
        var person = await Someone(Role.Member);
        var client = await site.As(community, person);
        await site.Database.Do(
            """
            update people.person set state = $2, left_on = case $2 when 'alumni' then joined_on end, trial_until = case $2 when 'trial' then joined_on end
            where id = $1
            """,
            person,
            Snake.Case(state.ToString())
        );
        return client;
    }

    private async Task<HttpClient> OfOwnRole(HttpClient operates)
    {
        var person = await Someone(Role.Member);
        using (
            await operates.PostAsJsonAsync(
                "/settings/roles",
                new { name = new { zh = "看守", en = "Watch" }, permissions = new[] { "people.see", "delivery.check" } }
            )
        ) { }
        await Give(
            operates,
            person,
            new()
            {
                ["role"] = await site.Database.Ask<string>(
                    "select id::text from people.role where community_id = $1 and name_zh = '看守'",
                    community.Id.Value
                ),
            }
        );
        return await site.As(community, person);
    }

    private async Task<HttpClient> AtOneSite(HttpClient operates)
    {
        var person = await Someone(Role.Member);
        await Give(
            operates,
            person,
            new()
            {
                ["role"] = "operator",
                ["site"] = await site.Database.Ask<string>(
                    "select id::text from web.site where community_id = $1 order by id limit 1",
                    community.Id.Value
                ),
            }
        );
        return await site.As(community, person);
    }

    private static async Task Give(HttpClient operates, Guid person, JsonObject role)
    {
        using var answer = await operates.PostAsJsonAsync($"/people/{person}/roles", role);
        ((int)answer.StatusCode).ShouldBeLessThan(400, await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpClient> SeeingAs()
    {
        var client = await site.As(community, await Someone(Role.Operator));
        using var answer = await client.PostAsJsonAsync("/seeing-as", new { role = "member" });
        var seeing = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("seeing-as=", StringComparison.Ordinal)).Split(';')[0];
        var account = client.DefaultRequestHeaders.GetValues("Cookie").Single();
        client.DefaultRequestHeaders.Remove("Cookie");
        client.DefaultRequestHeaders.Add("Cookie", $"{account}; {seeing}");
        return client;
    }

    private async Task<HttpClient> Bearing(Guid? person)
    {
        var client = site.Visitor();
        var by = await Someone(Role.Operator);
        await site.In(
            community,
            async s =>
            {
                var store = new TokenStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>());
                var made = await store.Make(
                    person is { } of ? new PersonId(of) : null,
                    new(by),
                    "walk",
                    [.. App.Allowed([Role.Operator]), Scopes.OwnRead, Scopes.OwnWrite],
                    30,
                    default
                );
                client.DefaultRequestHeaders.Authorization = new("Bearer", made.Value.Token);
            }
        );
        return client;
    }

    private async Task<HttpClient> Stranger()
    {
        var email = $"stranger@{community.Slug}.example";
        await site.In(community, async s => await s.GetRequiredService<Accounts>().Create(email, SampleLoader.Password));
        return await site.SignedIn(email);
    }
}
