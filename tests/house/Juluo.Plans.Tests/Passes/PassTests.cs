namespace Juluo.Plans.Tests;

/// <summary>Day passes, cards and trial days: sold at a price that stays, used one a day.</summary>
public sealed class PassTests(Ground ground) : IClassFixture<Ground>
{
    [Theory] // of a plan, seen to fail with the index one_use_a_day dropped
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_day_is_counted_once_however_many_clerks_click(bool card)
    {
        var house = await House.Of(ground, 2);
        if (card)
            await house.Sell(house.People[1], await house.Pass(PassKind.Card, quantity: 10));
        else
            await house.Give(house.People[1], await house.Plan("3000"));
        var tries = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Count(house)));
        tries.ShouldAllBe(t => !t.Failed || t.Errors[0] is PassErrors.CountedAlready);
        (await ground.Database.Ask<long>("select count(*) from plans.day_use where community_id = $1", house.Here.Id.Value)).ShouldBe(1);
        if (card)
            (await ground.Database.Ask<int>("select used from plans.credit where community_id = $1", house.Here.Id.Value)).ShouldBe(1);
    }

    [Fact]
    public async Task A_mistake_is_undone_and_the_day_is_theirs_again()
    {
        var house = await House.Of(ground, 2);
        await house.Sell(house.People[1], await house.Pass(PassKind.Day));
        var day = (await Count(house)).Value.Id;
        (await house.Do<UndoDay, UndoDay.Input, Done>(house.People[0], new(house.People[0], day))).Errors.Single().ShouldBe(new NotFound());
        await house.Good<UndoDay, UndoDay.Input, Done>(house.People[0], new(house.People[1], day));
        (await house.Do<UndoDay, UndoDay.Input, Done>(house.People[0], new(house.People[1], day))).Errors.Single().ShouldBe(new NotFound());
        (await Count(house)).Errors.ShouldBeEmpty();
        (await ground.Database.Ask<int>("select used from plans.credit where community_id = $1", house.Here.Id.Value)).ShouldBe(1);
    }

    [Fact]
    public async Task A_plan_with_every_day_counts_before_a_pass_and_without_either_there_is_no_day()
    {
        var house = await House.Of(ground, 2);
        (await Count(house)).Errors.Single().ShouldBe(new PassErrors.NoDayLeft());
        await house.Sell(house.People[1], await house.Pass(PassKind.Day));
        await house.Give(house.People[1], await house.Plan("3000"));
        (await Count(house)).Errors.ShouldBeEmpty();
        (await ground.Database.Ask<int>("select free from plans.credit where community_id = $1", house.Here.Id.Value)).ShouldBe(1);
    }

    [Fact] // before: "No days are left on a plan or pass" of a plan that began tomorrow, and Home did not name it
    public async Task A_plan_that_begins_tomorrow_is_said_to_and_covers_no_day_before()
    {
        var house = await House.Of(ground, 2);
        var plan = await house.Plan("3000");
        var tomorrow = house.Today.PlusDays(1);
        await house.Give(house.People[1], plan, tomorrow);
        var refused = (await Count(house)).Errors.Single().ShouldBeOfType<PassErrors.BeginsLater>();
        refused.From.ShouldBe(tomorrow);
        (
            await house.Good<ShowPlansOf, ShowPlansOf.Input, ShowPlansOf.Output>(
                house.People[0],
                new(house.People[1]),
                SpacesModule.Reception
            )
        ).Uncovered.ShouldBe(refused);
        (await house.Good<MyPlanAtHome, Nothing, MyPlanAtHome.Output>(house.People[1], new()))
            .Subscriptions.Single()
            .Begins.ShouldBe(tomorrow);
        ground.Time.Pass(TimeSpan.FromDays(1));
        (await Count(house)).Errors.ShouldBeEmpty();
    }

    [Fact] // day pass bought and unused; pack expires
    public async Task What_was_sold_and_not_used_expires_and_its_price_stays()
    {
        var house = await House.Of(ground, 2);
        var pass = await house.Pass(PassKind.Day, "350", validDays: 1);
        await house.Sell(house.People[1], pass);
        await ground.In(
            house.Here,
            s =>
                new CreditStore(
                    Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<UnitOfWork>(s),
                    Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Clock>(s)
                ).Expire(house.Today.PlusDays(1), default)
        );
        (
            await ground.Database.Ask<string>(
                "select free || ' ' || expired || ' ' || amount from plans.credit where community_id = $1",
                house.Here.Id.Value
            )
        ).ShouldBe("0 1 35000");
    }

    [Fact] // seen to fail with the index one_trial_each dropped
    public async Task A_trial_day_is_given_once_each()
    {
        var house = await House.Of(ground, 2);
        var trial = await house.Pass(PassKind.Trial);
        var tries = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => house.Do<SellPass, SellPass.Input, SellPass.Output>(house.People[0], new(house.People[1], trial)))
        );
        tries.Count(t => !t.Failed).ShouldBe(1);
        tries.Where(t => t.Failed).ShouldAllBe(t => t.Errors[0] is PassErrors.TrialUsed);
    }

    [Fact] // price change in flight
    public async Task Whoever_saw_another_price_is_told_and_asked_again()
    {
        var house = await House.Of(ground, 2);
        var pass = await house.Pass(PassKind.Day, "350");
        var told = await house.Do<BuyPass, BuyPass.Input, BuyPass.Output>(house.People[1], new(pass, 30_000));
        told.Errors.Single().ShouldBe(new PriceErrors.PriceChanged(new Money(35_000, "TWD")));
        await house.Good<BuyPass, BuyPass.Input, BuyPass.Output>(house.People[1], new(pass, 35_000));
    }

    [Fact]
    public async Task Somebody_who_walks_in_gets_a_day_without_being_a_person_of_ours()
    {
        var house = await House.Of(ground, 1);
        var pass = await house.Pass(PassKind.Day, "350");
        (await house.Do<SellPassToWalkIn, SellPassToWalkIn.Input, SellPassToWalkIn.Output>(house.People[0], new(pass, " ")))
            .Errors.Single()
            .ShouldBe(new PassErrors.NoHolder());
        await house.Good<SellPassToWalkIn, SellPassToWalkIn.Input, SellPassToWalkIn.Output>(house.People[0], new(pass, "路過的人"));
        (
            await ground.Database.Ask<string>(
                "select c.holder || ' ' || c.used || ' ' || (select count(*) from plans.day_use d where d.credit_id = c.id) from plans.credit c where c.community_id = $1",
                house.Here.Id.Value
            )
        ).ShouldBe("路過的人 1 1");
    }

    private static Task<Outcome<UseDay.Output>> Count(House house) =>
        house.Do<UseDay, UseDay.Input, UseDay.Output>(house.People[0], new(house.People[1], house.Site));
}
