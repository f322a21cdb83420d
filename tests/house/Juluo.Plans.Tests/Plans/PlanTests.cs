using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace Juluo.Plans.Tests;

/// <summary>Plans change by new terms that do not affect existing subscribers; subscriptions are recorded permanently.</summary>
public sealed class PlanTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Other_terms_hold_for_whoever_gets_the_plan_afterwards()
    {
        var house = await House.Of(ground, 2);
        var plan = await house.Plan("3000", rooms: 10);
        var early = await house.Give(house.People[0], plan);
        await house.Good<RenewTerms, RenewTerms.Input, RenewTerms.Output>(house.People[0], new(plan) { Amount = "4500", RoomHours = 4 });
        var late = await house.Give(house.People[1], plan);
        (await Find(house, early)).Amount.Minor.ShouldBe(300_000);
        (await Find(house, early)).Terms.Minutes[ResourceKind.Room].ShouldBe(600);
        (await Find(house, late)).Amount.Minor.ShouldBe(450_000);
        (await Find(house, late)).Terms.Minutes[ResourceKind.Room].ShouldBe(240);
    }

    [Fact]
    public async Task A_kind_without_a_limit_needs_no_number_and_goes_before_one()
    {
        var house = await House.Of(ground, 1);
        var plan = await house.Plan("3000", rooms: 744);
        (await Find(house, plan)).Terms.Minutes.ShouldBe([KeyValuePair.Create(ResourceKind.Room, PlanTerms.Unlimited)]);
        await house.Good<RenewTerms, RenewTerms.Input, RenewTerms.Output>(
            house.People[0],
            new(plan)
            {
                Amount = "3000",
                DeskHours = 40,
                RoomHours = 6,
                Unlimited = [ResourceKind.Room, ResourceKind.Hall],
            }
        );
        (await Find(house, plan)).Terms.Minutes.ShouldBe(
            [
                KeyValuePair.Create(ResourceKind.HotDesk, 2400),
                KeyValuePair.Create(ResourceKind.Room, PlanTerms.Unlimited),
                KeyValuePair.Create(ResourceKind.Hall, PlanTerms.Unlimited),
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_plan_with_a_name_in_one_language_is_called_so_in_both_and_is_described_in_the_one_it_was_described_in()
    {
        var house = await House.Of(ground, 1);
        var plan = (
            await house.Good<AddPlan, AddPlan.Input, AddPlan.Output>(
                house.People[0],
                new(new(null, " Night owl "), new("晚上來。\n鑰匙自備。")) { Amount = "2400" }
            )
        ).Id;
        var made = await Find(house, plan);
        (made.Name.Zh, made.Name.En, made.About!.Said).ShouldBe(("Night owl", "Night owl", ("晚上來。\n鑰匙自備。", null)));
        await house.Good<ChangePlan, ChangePlan.Input, Done>(house.People[0], new(plan, new("夜貓子", "Night owl"), new("", "")));
        made = await Find(house, plan);
        (made.Name.Zh, made.Name.En, made.About).ShouldBe(("夜貓子", "Night owl", null));
    }

    [Fact]
    public async Task What_is_wrong_with_the_name_of_a_plan_or_a_pass_stands_beside_its_field()
    {
        var house = await House.Of(ground, 1);
        var (longer, text) = (new string('n', Plan.MostName + 1), new string('字', Plan.MostAbout + 1));
        (
            await house.Do<AddPlan, AddPlan.Input, AddPlan.Output>(house.People[0], new(new("方案", longer), new(text)) { Amount = "1" })
        ).Errors.ShouldBe([new TooLong("name.en", Plan.MostName), new TooLong("about.zh", Plan.MostAbout)]);
        (await house.Do<AddPlan, AddPlan.Input, AddPlan.Output>(house.People[0], new() { Amount = "1" })).Errors.ShouldBe([
            new NameMissing("name.zh"),
        ]);
        (
            await house.Do<AddPass, AddPass.Input, AddPass.Output>(house.People[0], new(Name: new(" ", "A\tpass"), Amount: "1"))
        ).Errors.ShouldBe([new Unreadable("name.en")]);
    }

    [Fact] // seen to fail with the foreign key of plans.subscription dropped
    public async Task A_plan_that_somebody_had_is_not_removed_but_can_be_retired_and_restored()
    {
        var house = await House.Of(ground, 2);
        var plan = await house.Plan("1000");
        var id = await house.Give(house.People[0], plan);
        (await house.Do<RemovePlan, RemovePlan.Input, Done>(house.People[0], new(plan))).Errors.Single().ShouldBe(new PlanErrors.InUse(1));
        (await house.Good<ShowPlan, ShowPlan.Input, ShowPlan.Output>(house.People[0], new(plan))).MayRemove.ShouldBeFalse();
        await house.Good<RetirePlan, RetirePlan.Input, Done>(house.People[0], new(plan));
        (await house.Do<AssignPlan, AssignPlan.Input, AssignPlan.Output>(house.People[1], new(house.People[1], plan)))
            .Errors.Single()
            .ShouldBe(new PlanErrors.Retired());
        (await Find(house, id)).Covers(house.Today).ShouldBeTrue("who has it keeps it");
        await house.Good<RestorePlan, RetirePlan.Input, Done>(house.People[0], new(plan));
        await house.Give(house.People[1], plan);
    }

    [Fact]
    public async Task A_plan_that_nobody_had_goes_with_its_terms()
    {
        var house = await House.Of(ground, 1);
        var plan = await house.Plan("1000");
        (await house.Good<ShowPlan, ShowPlan.Input, ShowPlan.Output>(house.People[0], new(plan))).MayRemove.ShouldBeTrue();
        await house.Good<RemovePlan, RemovePlan.Input, Done>(house.People[0], new(plan));
        (await ground.Database.Ask<long>("select count(*) from plans.plan_terms where plan_id = $1", plan.Value)).ShouldBe(0);
    }

    [Fact] // seen to fail with the constraint a_plan_once_at_a_time dropped
    public async Task Of_sixteen_clerks_who_give_somebody_the_same_plan_at_once_one_does()
    {
        var house = await House.Of(ground, 1);
        var plan = await house.Plan("1000");
        var tries = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(_ => house.Do<AssignPlan, AssignPlan.Input, AssignPlan.Output>(house.People[0], new(house.People[0], plan)))
        );
        tries.Count(t => !t.Failed).ShouldBe(1);
        tries
            .Where(t => t.Failed)
            .ShouldAllBe(t =>
                t.Errors[0].GetType() == typeof(SubscriptionErrors.HasItThen)
                || t.Errors[0].GetType() == typeof(SubscriptionErrors.HasItSince)
            );
    }

    [Fact]
    public async Task Who_has_a_plan_is_not_given_it_again_and_it_is_said_since_when()
    {
        var house = await House.Of(ground, 1);
        var plan = await house.Plan("1000");
        var (person, first) = (house.People[0], new LocalDate(2026, 11, 1));
        await house.Good<AssignPlan, AssignPlan.Input, AssignPlan.Output>(person, new(person, plan, first));
        (await house.Do<AssignPlan, AssignPlan.Input, AssignPlan.Output>(person, new(person, plan)))
            .Errors.Single()
            .ShouldBeOfType<SubscriptionErrors.HasItSince>()
            .Since.ShouldBe(first);
    }

    [Fact]
    public async Task A_plan_that_is_changed_in_the_middle_ends_the_day_before_and_both_prices_stay()
    {
        var house = await House.Of(ground, 1);
        var (small, large) = (await house.Plan("1000"), await house.Plan("5000"));
        var old = await house.Give(house.People[0], small, house.Today.PlusDays(-10));
        var changed = await house.Good<ChangeSubscription, ChangeSubscription.Input, ChangeSubscription.Output>(
            house.People[0],
            new(old, large, house.Today)
        );
        (await Find(house, old)).Ends.ShouldBe(house.Today);
        (await Find(house, changed.Id)).Begins.ShouldBe(house.Today);
        (await Find(house, old)).Amount.Minor.ShouldBe(100_000);
        (await Steps(house, old)).ShouldBe([SubscriptionChange.Begun, SubscriptionChange.Ended, SubscriptionChange.Changed]);
    }

    [Fact]
    public async Task Who_leaves_and_comes_back_has_two_times_and_the_days_between_are_not_theirs()
    {
        var house = await House.Of(ground, 1);
        var plan = await house.Plan("1000");
        var first = await house.Give(house.People[0], plan, house.Today.PlusDays(-40));
        await house.Good<EndSubscription, EndSubscription.Input, Done>(house.People[0], new(first, house.Today.PlusDays(-10)));
        (await house.Do<ContinueSubscription, ContinueSubscription.Input, Done>(house.People[0], new(first)))
            .Errors.Single()
            .ShouldBe(new SubscriptionErrors.IsOver());
        await house.Give(house.People[0], plan);
        (await Has(house, house.Today.PlusDays(-11))).ShouldBeTrue();
        (await Has(house, house.Today.PlusDays(-10))).ShouldBeTrue("the last day is theirs");
        (await Has(house, house.Today.PlusDays(-9))).ShouldBeFalse();
        (await Has(house, house.Today)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_plan_that_rests_gives_nothing_and_goes_on_afterwards()
    {
        var house = await House.Of(ground, 1);
        var plan = await house.Plan("1000", rooms: 10);
        var id = await house.Give(house.People[0], plan);
        var pause = new PauseSubscription.Input(id, house.Today.PlusDays(5), house.Today.PlusDays(9));
        await house.Good<PauseSubscription, PauseSubscription.Input, Done>(house.People[0], pause);
        (await house.Do<PauseSubscription, PauseSubscription.Input, Done>(house.People[0], pause))
            .Errors.Single()
            .ShouldBe(new SubscriptionErrors.PausedThen());
        (await Has(house, house.Today.PlusDays(4))).ShouldBeTrue();
        (await Has(house, house.Today.PlusDays(5))).ShouldBeFalse();
        (await Has(house, house.Today.PlusDays(9))).ShouldBeFalse();
        (await Has(house, house.Today.PlusDays(10))).ShouldBeTrue();
        await house.Good<ResumeSubscription, ResumeSubscription.Input, Done>(house.People[0], new(id));
        (await Has(house, house.Today.PlusDays(5))).ShouldBeTrue();
        (await Steps(house, id)).ShouldBe([SubscriptionChange.Begun, SubscriptionChange.Paused, SubscriptionChange.Resumed]);
    }

    [Theory] // the first two seen to fail with the revocation in 0040_plans.sql taken away, the third with the trigger stays dropped too
    [InlineData("update plans.plan_terms set amount = 1 where community_id = $1")]
    [InlineData("update plans.subscription set amount = 1 where community_id = $1")]
    [InlineData("delete from plans.subscription_step where community_id = $1")]
    [InlineData("delete from plans.subscription where community_id = $1")]
    public async Task What_was_agreed_cannot_be_written_over(string sql)
    {
        var house = await House.Of(ground, 1);
        await house.Give(house.People[0], await house.Plan("1000"));
        (await Should.ThrowAsync<PostgresException>(() => house.Sql(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task What_belongs_to_another_house_is_not_here()
    {
        var (house, other) = (await House.Of(ground, 1), await House.Of(ground, 1));
        var plan = await other.Plan("1000");
        var id = await other.Give(other.People[0], plan);
        (await house.Do<ShowPlan, ShowPlan.Input, ShowPlan.Output>(house.People[0], new(plan))).Errors.Single().ShouldBe(new NotFound());
        (await house.Do<ShowSubscription, ShowSubscription.Input, ShowSubscription.Output>(house.People[0], new(id)))
            .Errors.Single()
            .ShouldBe(new NotFound());
    }

    [Fact] // seen to fail with the step of the pause not queried: no one was named
    public async Task Whose_plan_is_paused_reads_since_when_until_when_and_whom_to_ask()
    {
        var house = await House.Of(ground, 3);
        var (desk, member) = (house.People[2], house.People[1]);
        var plan = await house.Plan("3000");
        await house.Give(member, plan, house.Today.PlusDays(-40));
        async Task<MyPlanAtHome.Output> Home() => await house.Good<MyPlanAtHome, Nothing, MyPlanAtHome.Output>(member, new());
        async Task<ShowMyPlan.Output> Mine() => await house.Good<ShowMyPlan, Nothing, ShowMyPlan.Output>(member, new());
        (await Home()).Ask.ShouldBeEmpty();
        var id = (await Mine()).Subscriptions.Single().Id;
        await house.Good<PauseSubscription, PauseSubscription.Input, Done>(
            desk,
            new(id, house.Today.PlusDays(-2), house.Today.PlusDays(9))
        );
        var (home, page) = (await Home(), await Mine());
        home.Subscriptions.Single().Pauses.ShouldBe([new(house.Today.PlusDays(-2), house.Today.PlusDays(10))]);
        home.Ask.ShouldBe([KeyValuePair.Create(id, new AskAboutPause(desk, "住民03"))]);
        page.Ask.ShouldBe(home.Ask);
        // A person who has left is not asked any longer: then it is the desk.
        await ground.In(
            house.Here,
            async s =>
            {
                await s.GetRequiredService<PeopleFacade>().Leave(desk, house.Today, default);
                return true;
            }
        );
        (await Home()).Ask.ShouldBeEmpty();
    }

    private Task<Subscription> Find(House house, SubscriptionId id) => ground.In(house.Here, async s => (await Book(s).Find(id, default))!);

    private Task<Plan> Find(House house, PlanId id) =>
        ground.In(
            house.Here,
            async s => (await new PlanCatalogue(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Find(id, default))!
        );

    private Task<SubscriptionChange[]> Steps(House house, SubscriptionId id) =>
        ground.In(house.Here, async s => (await Book(s).Steps(id, default)).Select(t => t.Kind).ToArray());

    private Task<bool> Has(House house, LocalDate day) =>
        ground.In(
            house.Here,
            async s =>
                (
                    await new PlanStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Of(house.People[0], day, default)
                ).Count > 0
        );

    private static SubscriptionStore Book(IServiceProvider s) => new(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>());
}
