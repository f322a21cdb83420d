using System.Text.Json;

namespace Juluo.Grants.Tests;

/// <summary>Grants: rights to change them, followers, readers.</summary>
public sealed class GrantStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Who_posted_a_programme_and_operators_change_it_and_no_one_else()
    {
        var bureau = await Bureau.Of(ground, 5);
        var (grant, stranger) = (await bureau.Post(), bureau.People[4]);
        var criterion = (await Add(bureau, bureau.People[3], grant, "studio")).Value.Id;
        (await bureau.Bad<CloseGrant, CloseGrant.Input, Done>(stranger, new(grant))).ShouldBeOfType<GrantErrors.OnlyForPoster>();
        (await bureau.Bad<ReopenGrant, ReopenGrant.Input, Done>(stranger, new(grant))).ShouldBeOfType<GrantErrors.OnlyForPoster>();
        (
            await bureau.Bad<ChangeGrant, ChangeGrant.Input, Done>(stranger, Changed(bureau, grant))
        ).ShouldBeOfType<GrantErrors.OnlyForPoster>();
        (await Add(bureau, stranger, grant, "firm")).Errors.Single().ShouldBeOfType<GrantErrors.OnlyForPoster>();
        (
            await bureau.Bad<RemoveCriterion, RemoveCriterion.Input, Done>(stranger, new(grant, criterion))
        ).ShouldBeOfType<GrantErrors.OnlyForPoster>();
        (
            await bureau.Bad<ShowGrantSettings, ShowGrantSettings.Input, ShowGrantSettings.Output>(stranger, new(grant))
        ).ShouldBeOfType<NotFound>();
        await bureau.Good<CloseGrant, CloseGrant.Input, Done>(stranger, new(grant), GrantRights.Manage);
    }

    [Fact]
    public async Task It_is_taken_off_the_list_once_and_programs_outside_learn_of_it_once()
    {
        var bureau = await Bureau.Of(ground, 4);
        var grant = await bureau.Post();
        var closed = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => bureau.Do<CloseGrant, CloseGrant.Input, Done>(bureau.People[3], new(grant))))
        );
        closed.Count(c => !c.Failed).ShouldBe(1);
        closed.Where(c => c.Failed).SelectMany(c => c.Errors).ShouldAllBe(e => e is GrantErrors.TakenOff);
        (
            await bureau.Bad<ChangeGrant, ChangeGrant.Input, Done>(bureau.People[3], Changed(bureau, grant))
        ).ShouldBeOfType<GrantErrors.TakenOff>();
        await bureau.Good<ReopenGrant, ReopenGrant.Input, Done>(bureau.People[3], new(grant));
        (await bureau.Bad<ReopenGrant, ReopenGrant.Input, Done>(bureau.People[3], new(grant))).ShouldBeOfType<GrantErrors.OnTheList>();
        (
            await bureau.Rows(w =>
                w.List<string>(
                    $"select payload ->> 'change' from delivery.outbox where community_id = {bureau.Here} and kind = 'programmes.programme.changed' order by id",
                    default
                )
            )
        ).ShouldBe(["posted", "closed"]);
    }

    [Fact] // pure
    public async Task A_programme_is_open_from_its_first_day_to_its_last()
    {
        var bureau = await Bureau.Of(ground, 4);
        var today = bureau.Today;
        var id = await bureau.Post(p => p with { OpensOn = today.PlusDays(2), ClosesOn = today.PlusDays(4) });
        var grant = (await Show(bureau, id)).Programme;
        new[] { 1, 2, 4, 5 }.Select(d => grant.IsOpen(today.PlusDays(d))).ShouldBe([false, true, true, false]);
        new[] { 1, 2 }.Select(d => grant.IsAhead(today.PlusDays(d))).ShouldBe([true, false]);
        (grant with { ClosedAt = NodaTime.Instant.MinValue }).IsOpen(today.PlusDays(3)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_condition_is_said_once_and_there_are_twelve_at_most()
    {
        var bureau = await Bureau.Of(ground, 4);
        var grant = await bureau.Post();
        var added = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Add(bureau, bureau.People[3], grant, "studio"))));
        added.Count(a => !a.Failed).ShouldBe(1);
        added.Where(a => a.Failed).SelectMany(a => a.Errors).ShouldAllBe(e => e is CriterionErrors.ThereAlready);
        for (var i = 1; i < Criterion.MostOfOne; i++)
            (await Add(bureau, bureau.People[3], grant, $"地方{i}", CriterionRule.PlaceIs)).Errors.ShouldBeEmpty();
        (await Add(bureau, bureau.People[3], grant, "多了", CriterionRule.PlaceIs))
            .Errors.Single()
            .ShouldBe(new CriterionErrors.TooMany(Criterion.MostOfOne));
        foreach (
            var (rule, said, name) in new[]
            {
                ("public_project", "{a}", "criterion_says_something"),
                ("place_is", "{}", "criterion_says_something"),
                ("headcount_at_least", "{many}", "a_number_where_one_is_meant"),
                ("headcount_at_least", "{1,2}", "a_number_where_one_is_meant"),
            }
        )
            (
                await bureau.Refused(
                    "insert into programmes.criterion (community_id, id, programme_id, rule, said, added_at) values ($1, gen_random_uuid(), $2, $3, $4::text::text[], now())",
                    grant.Value,
                    rule,
                    said
                )
            ).ShouldBe(name);
    }

    [Fact]
    public async Task A_member_reads_what_was_learned_and_of_applications_their_own_alone()
    {
        var bureau = await Bureau.Of(ground, 5);
        var grant = await bureau.Post();
        var id = await bureau.Start(grant);
        await bureau.Write(id, bureau.People[0], "讓巷子好走。");
        (await Show(bureau, grant, bureau.People[1])).Applications.Single().Id.ShouldBe(id, "a colleague finds the draft to join it");
        (await Show(bureau, grant, bureau.People[2])).Applications.ShouldBeEmpty();
        await bureau.Good<SendApplication, SendApplication.Input, Done>(bureau.People[0], new(id));
        await bureau.Good<DecideApplication, DecideApplication.Input, Done>(bureau.People[0], new(id, false, null, null, "下次早一點"));
        var shown = await Show(bureau, grant, bureau.People[2]);
        shown.Lessons.Single().Learned.ShouldBe("下次早一點");
        JsonSerializer.Serialize(shown.Lessons, Json.Options).ShouldNotContain("柳樹");
        var visitor = await bureau.Do<ShowGrant, ShowGrant.Input, ShowGrant.Output>(null, new(grant));
        visitor.Errors.Single().ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task What_an_applicant_says_of_itself_is_said_by_its_people_and_within_reason()
    {
        var bureau = await Bureau.Of(ground, 4);
        var grant = await bureau.Post();
        var studio = bureau.Organisations[0].Value;
        (await Say(bureau.People[2], new(grant, studio, "臺北"))).Errors.Single().ShouldBeOfType<ApplicantErrors.NotYours>();
        (await Say(bureau.People[0], new(grant, studio, new string('x', 61), -1, bureau.Today.Year + 1, 0)))
            .Errors.Select(e => e.Field)
            .ShouldBe(["place", "headcount", "founded", "partners"]);
        (await Say(bureau.People[0], new(grant, studio, " 臺北 ", 4, 2019, 2))).Errors.ShouldBeEmpty();
        (await Say(bureau.People[1], new(grant, studio, null, 5))).Errors.ShouldBeEmpty();
        (await Show(bureau, grant)).Mine.Single().Said.ShouldBe(new(null, 5, null, null), "the last who says it says all of it");

        Task<Outcome<Done>> Say(PersonId who, SaveApplicantFacts.Input input) =>
            bureau.Do<SaveApplicantFacts, SaveApplicantFacts.Input, Done>(who, input);
    }

    [Fact]
    public async Task One_follows_once_and_no_longer_and_who_has_applied_is_not_reminded()
    {
        var bureau = await Bureau.Of(ground, 4);
        var grant = await bureau.Post();
        foreach (var _ in Enumerable.Range(0, 2))
            await bureau.Good<FollowGrant, FollowGrant.Input, Done>(bureau.People[2], new(grant));
        (await Show(bureau, grant, bureau.People[2])).Programme.Followed.ShouldBeTrue();
        await bureau.Good<UnfollowGrant, UnfollowGrant.Input, Done>(bureau.People[2], new(grant));
        await bureau.Good<FollowGrant, FollowGrant.Input, Done>(bureau.People[0], new(grant));
        var id = await bureau.Start(grant);
        await bureau.Write(id, bureau.People[0], "讓巷子好走。");
        await bureau.Good<SendApplication, SendApplication.Input, Done>(bureau.People[0], new(id));
        bureau.Pass(NodaTime.Duration.FromDays(7));
        await bureau.Run<RemindOfDeadlines>();
        foreach (var who in new[] { bureau.People[0], bureau.People[2] })
            (await bureau.Told(who)).ShouldBeEmpty();
    }

    private static Task<ShowGrant.Output> Show(Bureau bureau, GrantId id, PersonId? who = null) =>
        bureau.Good<ShowGrant, ShowGrant.Input, ShowGrant.Output>(who ?? bureau.People[0], new(id));

    private static Task<Outcome<Created<CriterionId>>> Add(
        Bureau bureau,
        PersonId who,
        GrantId id,
        string said,
        CriterionRule rule = CriterionRule.KindIs
    ) => bureau.Do<AddCriterion, AddCriterion.Input, Created<CriterionId>>(who, new(id, rule, said));

    private static ChangeGrant.Input Changed(Bureau bureau, GrantId grant) =>
        new(grant)
        {
            Title = new("小巷補助"),
            Funder = "市府",
            About = "讓巷子更好走。",
            ClosesOn = bureau.Today.PlusDays(20),
        };
}
