using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Sample.Tests;

/// <summary>The program's use of a loaded sample, and its inferences from the evidence, compared with the simulator's ground truth.</summary>
public sealed class LoadedSampleTests(LoadedSample loaded) : IClassFixture<LoadedSample>
{
    [Fact]
    public async Task Lens_finds_the_partners_that_were_planted_and_calls_nobody_else_one()
    {
        var (view, numbers) = await Read();
        var today = loaded.Sample.Now.InZone(SampleOptions.Zone).Date;
        var seen = view.People.Select(p => numbers[p.Id]).ToHashSet();
        // Work that ended less than half a year ago still makes partners.
        var planted = loaded
            .Sample.Truth.Partners.Where(p =>
                (p.Until ?? today).PlusDays(150) >= today && p.From <= today.PlusDays(-14) && seen.Contains(p.A) && seen.Contains(p.B)
            )
            .Select(p => (p.A, p.B))
            .ToHashSet();
        var ever = loaded.Sample.Truth.Partners.Select(p => (p.A, p.B)).ToHashSet();
        var found = view.Ties.Where(t => t.Kind == TieKind.Partner).Select(t => Pair(numbers[t.A], numbers[t.B])).ToHashSet();

        planted.Count.ShouldBeGreaterThan(8);
        ((double)planted.Count(found.Contains) / planted.Count).ShouldBeGreaterThan(0.8);
        found.Except(ever).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_who_has_not_agreed_is_in_nobodys_network()
    {
        var (view, numbers) = await Read();
        var silent = loaded.Sample.People.Where(p => !p.PresenceCounts).Select(p => p.Number).ToHashSet();
        silent.ShouldNotBeEmpty();
        view.Ties.SelectMany(t => new[] { numbers[t.A], numbers[t.B] }).Where(silent.Contains).ShouldBeEmpty();
        var written = await loaded.Database.Ask<long>(
            "select count(*) from lens.tie t join people.person_external_id x on x.community_id = t.community_id and x.person_id in (t.a, t.b) where x.external_id = any($1)",
            (object)loaded.Sample.People.Where(p => !p.PresenceCounts).Select(p => p.Key).ToArray()
        );
        written.ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_has_an_address_at_the_house_has_a_name_on_their_letters() =>
        (
            await loaded.Database.Ask<bool>(
                """
                select count(*) > 0 and bool_and(exists (
                  select from post.mail_holder h where h.community_id = s.community_id and h.person_id = s.person_id and length(h.name) > 2))
                from plans.subscription s
                join plans.plan_terms t on t.community_id = s.community_id and t.plan_id = s.plan_id and t.number = s.terms and t.mail_address
                """
            )
        ).ShouldBeTrue();

    [Fact]
    public async Task The_demo_stands_in_the_middle_of_the_story()
    {
        var states = new List<string>();
        foreach (var state in (string[])["asked", "accepted", "met", "useful", "expired"])
            if (await loaded.Database.Ask<long>("select count(*) from matching.introduction where state = $1", state) > 0)
                states.Add(state);
        states.ShouldContain("asked");
        states.ShouldContain("met");
        (
            await loaded.Database.Ask<long>("select count(*) from matching.suggestion where state = 'open' and arm <> 'held_back'")
        ).ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task The_house_has_a_season_before_it()
    {
        (await loaded.Database.Ask<string>("select string_agg(state, ' ' order by state) from residencies.application")).ShouldBe(
            "in_review submitted submitted"
        );
        (await loaded.Database.Ask<long>("select count(*) from seasons.season_application")).ShouldBe(6);
    }

    [Fact]
    public async Task Those_whom_a_visitor_may_be_have_a_face_and_houses_spaces_and_circles_a_picture()
    {
        (
            await loaded.Database.Ask<bool>(
                "select bool_and(exists (select from people.profile f where f.community_id = p.community_id and f.person_id = p.person_id and f.photo is not null)) from people.persona p"
            )
        ).ShouldBeTrue();
        (
            await loaded.Database.Ask<string>(
                "select coalesce(string_agg(r.name_zh, ' '), '') from spaces.resource r where not exists (select from spaces.photo p where p.community_id = r.community_id and p.resource_id = r.id)"
            )
        ).ShouldBeEmpty();
        (
            await loaded.Database.Ask<bool>("select (select count(*) from spaces.site_cover) = (select count(*) from web.site)")
        ).ShouldBeTrue();
        (
            await loaded.Database.Ask<bool>("select (select count(*) from circles.circle_cover) = (select count(*) from circles.circle)")
        ).ShouldBeTrue();
    }

    private async Task<(NetworkView View, Dictionary<PersonId, int> Numbers)> Read() =>
        await loaded.In(async services =>
        {
            var keys = await services.GetRequiredService<ArrivalsFacade>().Map("sample", default);
            var view = await services.GetRequiredService<NetworkLens>().Latest(default);
            return (view, keys.ToDictionary(k => k.Value, k => int.Parse(k.Key[1..], System.Globalization.CultureInfo.InvariantCulture)));
        });

    private static (int, int) Pair(int a, int b) => a < b ? (a, b) : (b, a);
}
