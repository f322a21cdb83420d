using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Residencies.Tests;

/// <summary>What time does: offers lapse, places come free, and what came to nothing goes.</summary>
public sealed class LapseTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task An_offer_that_nobody_signs_lapses_and_its_place_is_free()
    {
        var house = await House.Of(ground);
        var residency = await house.Residency(await house.Plan("4000"), places: 1);
        var id = await house.Applied(house.People[1], residency);
        (await house.Offer(id)).Errors.ShouldBeEmpty();
        await house.Run<ExpireOffers>();
        (await house.StateOf(house.People[1], id)).ShouldBe(ApplicationState.Offered);
        // Good until last week.
        await ground.Database.Do(
            "alter table residencies.application_offer disable trigger stays; update residencies.application_offer set good_until = good_until - 14; alter table residencies.application_offer enable trigger stays"
        );
        (await house.Sign(house.People[1], id)).Errors.Single().ShouldBeOfType<ApplicationErrors.OfferOver>();
        await house.Run<ExpireOffers>();
        (await house.StateOf(house.People[1], id)).ShouldBe(ApplicationState.Lapsed);
        (await house.Sign(house.People[1], id)).Errors.Single().ShouldBeOfType<ApplicationErrors.OfferOver>();
        (await house.In(w => new ResidencyStore(w, house.Clock()).Find(residency, default)))!.Taken.ShouldBe(0);
        (
            await ground.Database.Ask<long>(
                "select count(*) from delivery.notification where community_id = $1 and sentence = 'residencies.told.application.lapsed'",
                house.Here.Id.Value
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task A_resident_who_has_left_has_no_place_any_more()
    {
        var house = await House.Of(ground);
        var residency = await house.Residency(await house.Plan("4000"), places: 1);
        var id = await house.Applied(house.People[1], residency);
        (await house.Offer(id)).Errors.ShouldBeEmpty();
        (await house.Sign(house.People[1], id)).Errors.ShouldBeEmpty();
        await house.Run<ExpireOffers>();
        (await house.In(w => new ResidencyStore(w, house.Clock()).Find(residency, default)))!.Taken.ShouldBe(1);
        await house.Sql("update plans.subscription set days = daterange('2026-01-01', '2026-11-19') where community_id = $1");
        await house.Run<ExpireOffers>();
        (await house.In(w => new ResidencyStore(w, house.Clock()).Find(residency, default)))!.Taken.ShouldBe(0);
        (await house.StateOf(house.People[1], id)).ShouldBe(ApplicationState.Accepted);
    }

    [Fact]
    public async Task What_came_to_nothing_goes_after_a_year_and_what_was_signed_stays()
    {
        var house = await House.Of(ground, 3);
        var residency = await house.Residency(await house.Plan("4000"));
        var (gone, kept) = (await house.Applied(house.People[1], residency), await house.Applied(house.People[2], residency));
        (await house.Offer(kept)).Errors.ShouldBeEmpty();
        (await house.Sign(house.People[2], kept)).Errors.ShouldBeEmpty();
        await house.Good<WithdrawApplication, WithdrawApplication.Input, Done>(house.People[1], new(gone));
        await ground.Database.Do(
            "update residencies.application set closed_at = closed_at - interval '366 days', submitted_at = submitted_at - interval '366 days' where community_id = $1",
            house.Here.Id.Value
        );
        await ground.In(
            house.Here,
            async s =>
            {
                await ActivatorUtilities.CreateInstance<PurgePersonalData>(s).Run(house.Here, default);
                return true;
            }
        );
        (await house.Do<ShowMyApplication, ShowMyApplication.Input, ShowMyApplication.Output>(house.People[1], new(gone)))
            .Errors.Single()
            .ShouldBe(new NotFound());
        (await house.StateOf(house.People[2], kept)).ShouldBe(ApplicationState.Accepted);
    }
}
