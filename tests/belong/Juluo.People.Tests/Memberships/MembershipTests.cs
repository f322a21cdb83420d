using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.People.Tests;

public sealed class MembershipTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    [Fact]
    public async Task Somebody_pauses_comes_back_leaves_and_changes_their_mind_and_each_step_is_written_and_mailed()
    {
        var me = await site.Person(site.Riverside, "何去來", "coming@example.org", [Role.Member, Role.FrontDesk]);
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("coming@example.org", PeopleSite.Password);
        (await surfer.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Later(surfer).Post("/me/departure", "/me/pause")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await surfer.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await surfer.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Here(me)).ShouldBeFalse("whoever pauses is not counted");

        (await Later(surfer).Post("/me", "/me/resumption")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await surfer.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Later(surfer).Post("/me/departure", "/me/departure", ("keepsProfile", "true"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await surfer.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await surfer.Text("/me")).ShouldContain("你是河岸共作室的前成員");
        using var operators = new Surfer(site.Address);
        await operators.SignIn("chou@example.org", PeopleSite.Password);
        (await operators.Text("/people/alumni")).ShouldContain("何去來");
        (await operators.Text("/notifications")).ShouldContain("何去來離開了社群");

        (await Later(surfer).Post("/me", "/me/return")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await surfer.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await operators.Text("/notifications")).ShouldNotContain("何去來離開了社群", customMessage: "who is back is told as gone no more");
        (await surfer.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "what one could do was given back on leaving");
        (await Steps(me)).ShouldBe("joined, paused, resumed, left, role_taken, returned");
        (
            await site.Database.Ask<string>(
                "select string_agg(subject, '|' order by id) from delivery.mail where recipient = 'coming@example.org'"
            )
        ).ShouldBe("你在河岸共作室的成員身分已暫停|歡迎回到河岸共作室|你在河岸共作室的成員身分已結束|歡迎回到河岸共作室");
    }

    [Fact]
    public async Task An_operator_leads_somebody_through_a_trial()
    {
        var tried = await site.Person(site.Riverside, "何試", "trying@example.org", [Role.Member]);
        using var chief = new Surfer(site.Address);
        await chief.SignIn("chou@example.org", PeopleSite.Password);
        var page = $"/people/{tried}/membership";
        (await Later(chief).Post(page, $"/people/{tried}/trial", ("until", "2026-01-01"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await Later(chief).Post(page, $"/people/{tried}/trial", ("until", "2026-12-31"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await chief.Text(page)).ShouldContain("試用到");
        (await Here(tried)).ShouldBeTrue("somebody on trial counts as everybody");
        (await Later(chief).Post(page, $"/people/{tried}/trial/success")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Later(chief).Post(page, $"/people/{tried}/trial/success")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Later(chief).Post($"/people/{tried}/departure", $"/people/{tried}/departure")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Steps(tried)).ShouldBe("joined, trial_begun, trial_passed, left");

        using var gone = new Surfer(site.Address);
        await gone.SignIn("trying@example.org", PeopleSite.Password);
        (await gone.Post("/me", "/me/return")).StatusCode.ShouldBe(HttpStatusCode.Conflict, "whom an operator let go asks an operator");
    }

    [Fact]
    public async Task Before_a_trial_ends_both_sides_hear_of_it_a_week_before_and_on_the_day_and_once_each()
    {
        var tried = await site.Person(site.Riverside, "何期", "on-trial@example.org", [Role.Member]);
        async Task<string?> Told(int days)
        {
            var today = NodaTime.Instant.FromDateTimeOffset(site.Clock.GetUtcNow()).InZone(site.Riverside.Zone).Date;
            await site.Database.Do(
                "update people.person set state = 'trial', trial_until = $2 where id = $1",
                tried.Value,
                today.PlusDays(days).ToDateOnly()
            );
            foreach (var _ in Enumerable.Range(0, 2))
                await site.In(site.Riverside, s => ActivatorUtilities.CreateInstance<RemindOfTrials>(s).Run(site.Riverside, default));
            return await site.Database.Ask<string>(
                """
                select string_agg(n.sentence || ' ' || (n.person_id = $1)::text, ', ' order by n.sentence) from delivery.notification n
                where n.key like 'trial:' || $1::text || ':' || $2 || ':%'
                """,
                tried.Value,
                $"{today.PlusDays(days):uuuu-MM-dd}"
            );
        }

        (await Told(8)).ShouldBeNull();
        (await Told(7)).ShouldBe("people.told.trial.mine true, people.told.trial.theirs false");
        (await Told(0)).ShouldBe("people.told.trial.mine true, people.told.trial.theirs false");
    }

    [Fact]
    public async Task A_trial_that_nobody_decided_on_ends_the_day_after_and_says_so()
    {
        var tried = await site.Person(site.Riverside, "何了", "tried@example.org", [Role.Member]);
        async Task<string?> After(int days)
        {
            var today = NodaTime.Instant.FromDateTimeOffset(site.Clock.GetUtcNow()).InZone(site.Riverside.Zone).Date;
            await site.Database.Do(
                "update people.person set state = 'trial', trial_until = $2 where id = $1",
                tried.Value,
                today.PlusDays(-days).ToDateOnly()
            );
            await site.In(site.Riverside, s => ActivatorUtilities.CreateInstance<EndTrials>(s).Run(site.Riverside, default));
            return await site.Database.Ask<string>("select state from people.person where id = $1", tried.Value);
        }

        (await After(0)).ShouldBe("trial", "its last day is a day of it");
        (await After(1)).ShouldBe("alumni");
        (await Steps(tried)).ShouldBe("joined, trial_ended");
        (
            await site.Database.Ask<string>(
                "select subject from delivery.mail where recipient = 'tried@example.org' order by id desc limit 1"
            )
        ).ShouldBe("你在河岸共作室的試用結束了");
    }

    [Fact] // seen to fail with the triggers dropped, and with only the lock taken out of their function: all sixteen leave
    public async Task Of_many_operators_who_leave_at_the_same_moment_one_stays()
    {
        var house = await Neighbourhood.Found(site.Services, "十六位營運者");
        var all = new List<PersonId>();
        await site.In(
            house,
            async s =>
            {
                foreach (var i in Enumerable.Range(0, 16))
                    all.Add(
                        (
                            await s.GetRequiredService<ArrivalsFacade>()
                                .Add(Neighbourhood.Someone($"營運 {i}") with { Roles = [Role.Operator] }, default)
                        ).Value
                    );
            }
        );
        var left = await Task.WhenAll(
            all.Select(
                (who, i) =>
                    Task.Run(async () =>
                    {
                        await using var scope = site.Services.CreateAsyncScope();
                        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
                        await work.Begin(house, default);
                        var store = scope.ServiceProvider.GetRequiredService<MembershipStore>();
                        var outcome = await store.Take(who, who, (p, today) => i % 2 == 0 ? p.Pause() : p.Leave(today, false), default);
                        if (!outcome.Failed)
                            await work.Commit(default);
                        return outcome;
                    })
            )
        );
        left.Count(o => !o.Failed).ShouldBe(15);
        left.Single(o => o.Failed).Errors.Single().ShouldBe(new MembershipErrors.LastOperator());
        (await site.Database.Ask<long>("select count(*) from people.person where community_id = $1 and here", house.Id.Value)).ShouldBe(1);
    }

    [Theory] // seen to fail with each of the triggers dropped
    [InlineData("delete from people.membership where person_id = $1")]
    [InlineData("update people.membership set role = 'member' where person_id = $1")]
    [InlineData("update people.person set state = 'paused' where id = $1")]
    [InlineData("delete from people.person where id = $1")]
    public async Task The_last_operator_stays_whatever_is_tried(string action)
    {
        var house = await Neighbourhood.Found(site.Services, "一位營運者");
        var chief = await site.Person(house, "何長", $"{house.Slug}@example.org", [Role.Operator]);
        var refused = await Should.ThrowAsync<PostgresException>(() => site.Database.Do(action, chief.Value));
        refused.ConstraintName.ShouldBe("an_operator_remains");
    }

    [Theory]
    [InlineData("update people.membership_step set kind = 'joined'")]
    [InlineData("delete from people.membership_step")]
    public async Task What_happened_is_not_rewritten(string action) =>
        // seen to fail without the revocation in 0006_states.sql
        (
            await Should.ThrowAsync<PostgresException>(() =>
                site.In(
                    site.Riverside,
                    async s =>
                    {
                        await using var rewrite = s.GetRequiredService<UnitOfWork>().Command(action);
                        await rewrite.ExecuteNonQueryAsync();
                    }
                )
            )
        ).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    private Surfer Later(Surfer surfer)
    {
        site.Clock.Pass(TimeSpan.FromSeconds(1));
        return surfer;
    }

    private async Task<bool> Here(PersonId person) =>
        await site.Database.Ask<bool>("select here from people.person where id = $1", person.Value);

    private async Task<string?> Steps(PersonId person) =>
        await site.Database.Ask<string>(
            "select string_agg(kind, ', ' order by at, kind) from people.membership_step where person_id = $1",
            person.Value
        );
}
