using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.Grants.Tests;

public sealed class GrantTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task What_cannot_be_gets_a_sentence_each()
    {
        var bureau = await Bureau.Of(ground, 4);
        async Task<Type[]> Wrong(Func<AddGrant.Input, AddGrant.Input> with)
        {
            var input = with(
                new()
                {
                    Title = new("T"),
                    Funder = "F",
                    About = "A",
                    ClosesOn = bureau.Today.PlusDays(9),
                }
            );
            var outcome = await bureau.Do<AddGrant, AddGrant.Input, Created<GrantId>>(bureau.People[0], input);
            return [.. outcome.Errors.Select(e => e.GetType())];
        }

        (await Wrong(p => p)).ShouldBeEmpty();
        (await Wrong(p => p with { OpensOn = bureau.Today.PlusDays(10) })).ShouldBe([typeof(GrantErrors.ClosesBeforeItOpens)]);
        (await Wrong(p => p with { ClosesOn = bureau.Today.PlusDays(-1) })).ShouldBe([typeof(GrantErrors.ClosesInThePast)]);
        (await Wrong(p => p with { AmountFrom = "20000", AmountTo = "1000" })).ShouldBe([typeof(GrantErrors.FromMoreThanTo)]);
        (await Wrong(p => p with { AmountTo = "lots" })).ShouldBe([typeof(GrantErrors.AmountUnreadable)]);
        foreach (var coin in new[] { "dollars", "QQQ", "XXX", "T" })
            (await Wrong(p => p with { Currency = coin })).ShouldBe([typeof(GrantErrors.NoCurrency)], coin);
        foreach (var coin in new[] { "TWD", "eur", "JPY", "" })
            (await Wrong(p => p with { Currency = coin })).ShouldBeEmpty(coin);
        (await Wrong(p => p with { OwnShare = 140 })).ShouldBe([typeof(GrantErrors.ShareOutOfRange)]);
        (await Wrong(p => p with { Link = "no address" })).ShouldBe([typeof(GrantErrors.NoAddress)]);
        (await Wrong(p => p with { Goals = [1, 2, 3, 4, 5, 6] })).ShouldBe([typeof(GrantErrors.TooManyGoals)]);
    }

    [Fact] // before: English pages named it in Chinese
    public async Task A_funder_that_is_a_listed_organisation_has_its_Latin_name_on_English_pages()
    {
        var bureau = await Bureau.Of(ground, 4);
        await ground.In(
            bureau.Here,
            s =>
                s.GetRequiredService<OrganisationsFacade>()
                    .Add([new("城市基金會", OrganisationKind.Association) { LatinName = "City Foundation" }], default)
        );
        var id = await bureau.Post(p => p with { Funder = "城市基金會" });
        var other = await bureau.Post(p => p with { Funder = "市府" });
        var list = await bureau.Good<ListGrants, Nothing, ListGrants.Output>(bureau.People[0], new());
        var named = list.Programmes.ToDictionary(p => p.Id, p => p.FunderName);
        (named[id].In(Languages.English), named[id].In(Languages.Chinese)).ShouldBe(("City Foundation", "城市基金會"));
        named[other].In(Languages.English).ShouldBe("市府");
        (await bureau.Good<ShowGrant, ShowGrant.Input, ShowGrant.Output>(bureau.People[0], new(id))).Programme.FunderName.ShouldBe(
            named[id]
        );

        // The client of a brief likewise.
        await bureau.Good<AddBrief, AddBrief.Input, Created<BriefId>>(
            bureau.People[0],
            new()
            {
                Title = new("河岸地圖", "Map of the river"),
                About = "畫一張地圖。",
                AskedBy = "城市基金會",
                AnswersUntil = bureau.Today.PlusDays(9),
            },
            ProjectRights.Start
        );
        (await bureau.Good<ListBriefs, Nothing, ListBriefs.Output>(bureau.People[0], new()))
            .Briefs.Single()
            .Client!.In(Languages.English)
            .ShouldBe("City Foundation");
    }

    [Fact] // seen to fail without the constraint opens_before_it_closes
    public async Task Even_a_wrong_page_cannot_close_it_before_it_opens()
    {
        var bureau = await Bureau.Of(ground, 4);
        await bureau.Post();
        (
            await Should.ThrowAsync<PostgresException>(
                bureau.Sql("update programmes.programme set opens_on = closes_on + 1 where community_id = $1")
            )
        ).ConstraintName.ShouldBe("opens_before_it_closes");
    }

    [Fact]
    public async Task Conditions_are_read_in_the_words_of_either_language()
    {
        var bureau = await Bureau.Of(ground, 4);
        var grant = await bureau.Post();
        await Add(bureau, grant, CriterionRule.KindIs, "Firm、工作室");
        await Add(bureau, grant, CriterionRule.HeadcountAtLeast, "２");
        async Task<Error> Bad(CriterionRule rule, string? said) =>
            await bureau.Bad<AddCriterion, AddCriterion.Input, Created<CriterionId>>(bureau.People[3], new(grant, rule, said));
        (await Bad(CriterionRule.KindIs, "circus")).ShouldBeOfType<CriterionErrors.WordUnknown>();
        (await Bad(CriterionRule.FoundedFrom, "long ago")).ShouldBeOfType<CriterionErrors.NumberUnreadable>();
        (await Bad(CriterionRule.PlaceIs, " ")).ShouldBeOfType<Missing>();
        (await Bad(CriterionRule.HeadcountAtLeast, "2")).ShouldBeOfType<CriterionErrors.ThereAlready>();
        (
            await bureau.Bad<AddCriterion, AddCriterion.Input, Created<CriterionId>>(
                bureau.People[0],
                new(grant, CriterionRule.PublicProject)
            )
        ).ShouldBeOfType<GrantErrors.OnlyForPoster>();
        var shown = await bureau.Good<ShowGrant, ShowGrant.Input, ShowGrant.Output>(bureau.People[0], new(grant));
        shown.Criteria.Select(c => string.Join('|', c.Said)).ShouldBe(["firm|studio", "2"]);
    }

    [Fact]
    public async Task What_is_not_known_is_asked_and_once_said_decides()
    {
        var bureau = await Bureau.Of(ground, 4);
        var grant = await bureau.Post();
        await Add(bureau, grant, CriterionRule.KindIs, "studio");
        await Add(bureau, grant, CriterionRule.HeadcountAtLeast, "3");
        async Task<Eligibility> Mine() =>
            (await bureau.Good<ShowGrant, ShowGrant.Input, ShowGrant.Output>(bureau.People[0], new(grant))).Mine.Single().Eligibility;
        (await Mine()).Answer.ShouldBe(EligibilityAnswer.Unknown);
        (await Mine()).Open.Single().Rule.ShouldBe(CriterionRule.HeadcountAtLeast);
        var firm = bureau.Organisations[0].Value;
        await bureau.Good<SaveApplicantFacts, SaveApplicantFacts.Input, Done>(bureau.People[1], new(grant, firm, null, 2));
        (await Mine()).Answer.ShouldBe(EligibilityAnswer.Fails);
        await bureau.Good<SaveApplicantFacts, SaveApplicantFacts.Input, Done>(bureau.People[0], new(grant, firm, "台北", 3));
        (await Mine()).Answer.ShouldBe(EligibilityAnswer.Meets);
        (
            await bureau.Bad<SaveApplicantFacts, SaveApplicantFacts.Input, Done>(bureau.People[3], new(grant, firm, null, 9))
        ).ShouldBeOfType<ApplicantErrors.NotYours>();
        var all = await bureau.Good<ListApplicants, ListApplicants.Input, ListApplicants.Output>(bureau.People[3], new(grant));
        all.Applicants.Select(a => a.Eligibility.Answer)
            .ShouldBe([EligibilityAnswer.Meets, EligibilityAnswer.Fails, EligibilityAnswer.Fails]);
        all.Applicants[0].Key.ShouldBe(firm);
    }

    [Fact]
    public async Task Who_has_a_missing_skill_is_named_only_where_they_show_it()
    {
        var bureau = await Bureau.Of(ground, 3);
        var skilled = await ground.Directory(
            bureau.Here,
            d => d.AddMany([Neighbourhood.Someone("會畫") with { Offers = [new("畫地圖", [])] }, Neighbourhood.Someone("不會畫")], default)
        );
        var grant = await ground.In(
            bureau.Here,
            s =>
                new GrantStore((UnitOfWork)s.GetService(typeof(UnitOfWork))!, (Clock)s.GetService(typeof(Clock))!).Post(
                    new GrantForm(new("T"), "F", About: "A", ClosesOn: bureau.Today.PlusDays(9), Skills: "地圖"),
                    bureau.People[0],
                    default
                )
        );
        var all = await bureau.Good<ListApplicants, ListApplicants.Input, ListApplicants.Output>(bureau.People[0], new(grant));
        all.Holders.Single().People.Select(p => p.Id).ShouldBe([skilled.Value[0]]);
    }

    [Fact]
    public async Task Followers_and_writers_are_reminded_fourteen_three_and_one_day_before_and_never_twice()
    {
        var bureau = await Bureau.Of(ground, 4);
        var grant = await bureau.Post();
        await bureau.Good<FollowGrant, FollowGrant.Input, Done>(bureau.People[2], new(grant));
        await bureau.Start(grant);
        foreach (var days in new[] { 1, 5, 1, 9, 1, 1, 1, 1 })
        {
            await bureau.Run<RemindOfDeadlines>();
            ground.Time.Pass(TimeSpan.FromDays(days));
        }

        await bureau.Run<RemindOfDeadlines>();
        (await bureau.Told(bureau.People[2])).ShouldBe(Enumerable.Repeat("programmes.told.deadline", 3));
        (await bureau.Told(bureau.People[0])).ShouldBe(Enumerable.Repeat("programmes.told.deadline-draft", 3));
        (await bureau.Told(bureau.People[1])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Visitors_read_what_is_public_alone()
    {
        var bureau = await Bureau.Of(ground, 4);
        var hidden = await bureau.Post();
        var open = await bureau.Post(p => p with { Public = true });
        (await bureau.Good<ListGrants, Nothing, ListGrants.Output>(null, new())).Programmes.Single().Id.ShouldBe(open);
        (await bureau.Bad<ShowGrant, ShowGrant.Input, ShowGrant.Output>(null, new(hidden))).ShouldBeOfType<NotFound>();
        var shown = await bureau.Good<ShowGrant, ShowGrant.Input, ShowGrant.Output>(null, new(open));
        shown.PostedBy.ShouldBeNull();
        shown.Mine.ShouldBeEmpty();
    }

    private static Task Add(Bureau bureau, GrantId grant, CriterionRule rule, string said) =>
        bureau.Good<AddCriterion, AddCriterion.Input, Created<CriterionId>>(bureau.People[3], new(grant, rule, said));
}
