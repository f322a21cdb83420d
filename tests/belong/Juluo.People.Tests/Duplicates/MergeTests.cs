using Microsoft.Extensions.DependencyInjection;

namespace Juluo.People.Tests;

public sealed class MergeTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task Two_rows_become_one_person_whom_old_keys_still_name_and_two_again()
    {
        var kept = await site.Person(site.Riverside, "Ｍina  Sato".Replace("  ", " "), "mina.r@example.org", [Role.Member]);
        var gone = default(PersonId);
        await site.In(
            site.Riverside,
            async s =>
                gone = (
                    await s.GetRequiredService<ArrivalsFacade>()
                        .Add(
                            Neighbourhood.Someone("mina sato") with
                            {
                                Roles = [Role.Mentor],
                                Offers = [new("沖底片", [])],
                                ExternalId = new("badge", "77"),
                                PresenceCounts = true,
                            },
                            default
                        )
                ).Value
        );
        using var chief = await site.Chief();
        (await chief.Text("/people/duplicates")).ShouldContain($"/people/{gone}/merging");
        await chief.Post("/people/duplicates", $"/people/{gone}/merging", ("into", $"{kept}"));

        await site.In(
            site.Riverside,
            async s =>
            {
                var people = s.GetRequiredService<PeopleFacade>();
                var named = (await people.Named([gone, kept], default))[gone];
                named.Id.ShouldBe(kept, "what other rooms wrote of the old key leads to whom was kept");
                named.Offers.Single().Text.ShouldBe("沖底片");
                named.Roles.ShouldBe([Role.Member, Role.Mentor], ignoreOrder: true);
                named.PresenceCounts.ShouldBeFalse("nobody agreed to that for the one who was kept");
                (await s.GetRequiredService<ArrivalsFacade>().FindByExternalId(new("badge", "77"), default)).ShouldBe(kept);
                (await people.All(default)).ShouldNotContain(p => p.Id == gone);
            }
        );
        var merge = await site.Database.Ask<Guid>("select id from people.merge where gone_id = $1", gone.Value);
        await chief.Post("/people/duplicates", $"/people/merges/{merge}/undoing");
        await site.In(
            site.Riverside,
            async s =>
            {
                var people = s.GetRequiredService<PeopleFacade>();
                var named = await people.Named([gone, kept], default);
                named[gone].Offers.Single().Text.ShouldBe("沖底片");
                named[gone].Here.ShouldBeTrue();
                named[kept].Offers.ShouldBeEmpty();
                named[kept].Roles.ShouldBe([Role.Member]);
                (await s.GetRequiredService<ArrivalsFacade>().FindByExternalId(new("badge", "77"), default)).ShouldBe(gone);
            }
        );
    }

    [Fact]
    public async Task Who_signs_in_keeps_signing_in_and_two_who_do_are_not_made_one()
    {
        var first = await site.Person(site.Riverside, "雙一", "double1@example.org", [Role.Member]);
        var second = await site.Person(site.Riverside, "雙二", "double2@example.org", [Role.Member]);
        var third = default(PersonId);
        await site.In(
            site.Riverside,
            async s => third = (await s.GetRequiredService<ArrivalsFacade>().Add(Neighbourhood.Someone("雙三"), default)).Value
        );
        await site.In(
            site.Riverside,
            async s =>
                (await s.GetRequiredService<MergeStore>().Merge(first, second, site.Operator, default))
                    .Errors.Single()
                    .ShouldBe(new MergeErrors.BothSignIn())
        );
        await site.In(
            site.Riverside,
            async s => (await s.GetRequiredService<MergeStore>().Merge(first, third, site.Operator, default)).Failed.ShouldBeFalse()
        );
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("double1@example.org", PeopleSite.Password);
        (await surfer.Text("/me")).ShouldContain("雙三");
    }

    [Fact]
    public async Task What_one_is_in_circles_goes_over_and_comes_back_but_what_both_are_stays()
    {
        var (gone, kept) = (default(PersonId), default(PersonId));
        await site.In(
            site.Riverside,
            async s =>
            {
                var people = s.GetRequiredService<ArrivalsFacade>();
                gone = (await people.Add(Neighbourhood.Someone("併一"), default)).Value;
                kept = (await people.Add(Neighbourhood.Someone("併二"), default)).Value;
            }
        );
        var (both, one) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await site.Database.Do(
            """
            with circles as (
              insert into circles.circle (community_id, id, name_zh, kind, entry, private, founded_at)
              select $1, id, id::text, 'group', 'open', false, now() from unnest(array[$2, $3]) as t (id) returning id
            ), members as (
              insert into circles.circle_member (community_id, id, circle_id, person_id, part, state, since)
              select $1, gen_random_uuid(), c.id, p.id, 'member', 'here', '2026-01-01' from circles c, unnest(array[$4, $5]) as p (id)
              where c.id = $2 or p.id = $4
            )
            insert into people.profile (community_id, person_id, about) values ($1, $4, '刻章')
            """,
            site.Riverside.Id.Value,
            both,
            one,
            gone.Value,
            kept.Value
        );
        async Task<string?> Of(PersonId person) =>
            await site.Database.Ask<string>(
                """
                select concat_ws(' ', (select count(*) from circles.circle_member where person_id = $1 and circle_id = $2),
                  (select count(*) from circles.circle_member where person_id = $1 and circle_id = $3),
                  (select about from people.profile where person_id = $1))
                """,
                person.Value,
                both,
                one
            );
        async Task<bool> Finds(PersonId person) =>
            await site.Database.Ask<bool>("select stems @@ people.asked('刻章') from people.finding where person_id = $1", person.Value);

        var merge = default(MergeId);
        await site.In(
            site.Riverside,
            async s => merge = (await s.GetRequiredService<MergeStore>().Merge(gone, kept, site.Operator, default)).Value
        );
        (await Of(kept)).ShouldBe("1 1 刻章");
        (await Of(gone)).ShouldBe("1 0", "a circle in which both are keeps both");
        (await Finds(kept)).ShouldBeTrue();
        await site.In(
            site.Riverside,
            async s =>
            {
                var names = await s.GetRequiredService<PeopleFacade>().Names([gone, kept], default);
                names[gone].ShouldBe(names[kept]);
            }
        );

        await site.In(site.Riverside, async s => (await s.GetRequiredService<MergeStore>().Undo(merge, default)).Failed.ShouldBeFalse());
        (await Of(gone)).ShouldBe("1 1 刻章");
        (await Of(kept)).ShouldBe("1 0");
        (await Finds(kept)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_holds_shares_is_not_merged_until_they_are_transferred()
    {
        var (gone, kept) = (default(PersonId), default(PersonId));
        await site.In(
            site.Riverside,
            async s =>
            {
                var people = s.GetRequiredService<ArrivalsFacade>();
                gone = (await people.Add(Neighbourhood.Someone("股一"), default)).Value;
                kept = (await people.Add(Neighbourhood.Someone("股二"), default)).Value;
            }
        );
        await site.In(
            site.Riverside,
            async s =>
            {
                await using var issue = s.GetRequiredService<UnitOfWork>()
                    .Command(
                        """
                        with circle as (
                          insert into circles.circle (community_id, id, name_zh, kind, entry, private, par_minor, founded_at)
                          values ($1, gen_random_uuid(), '合作社', 'co_operative', 'open', false, 100, now()) returning id
                        )
                        insert into circles.share_entry (community_id, id, circle_id, at, kind, to_person, shares)
                        select $1, gen_random_uuid(), id, now(), 'issue', $2, 5 from circle
                        """,
                        site.Riverside.Id.Value,
                        gone.Value
                    );
                await issue.ExecuteNonQueryAsync();
            }
        );
        await site.In(
            site.Riverside,
            async s =>
                (await s.GetRequiredService<MergeStore>().Merge(gone, kept, site.Operator, default))
                    .Errors.Single()
                    .Urn.ShouldBe("urn:juluo:merge.holds-shares")
        );
    }
}
