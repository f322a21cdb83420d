using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Residencies.Tests;

/// <summary>Effects of time: offers lapse, places become free, and unsuccessful applications are deleted.</summary>
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
        // Valid until last week.
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
    public async Task A_draft_of_which_nothing_is_left_lapses_and_one_that_waits_to_be_sent_does_not()
    {
        var house = await House.Of(ground, 3);
        var residency = await house.Residency(await house.Plan("4000"));
        var (left, kept) = (await house.Begin(house.People[1], residency), await house.Begin(house.People[2], residency));
        await house.Sql("update residencies.application set saved_at = saved_at - interval '31 days' where community_id = $1");
        await house.Sql(
            "update forms.submission set keep_until = now() - interval '10 years' where community_id = $1 and id = $2",
            (await house.SubmissionOf(left)).Value
        );
        await house.Run<PurgeSubmissions>();
        await house.Run<ExpireOffers>();
        (await house.StateOf(house.People[1], left)).ShouldBe(ApplicationState.Lapsed);
        (await house.StateOf(house.People[2], kept)).ShouldBe(ApplicationState.Draft);
        (await house.Begin(house.People[1], residency)).ShouldNotBe(left);
    }

    [Fact]
    public async Task Answers_are_kept_as_long_as_the_application_runs_and_for_a_year_after_it_came_to_nothing()
    {
        var house = await House.Of(ground);
        var id = await house.Applied(house.People[1], await house.Residency(await house.Plan("4000")));
        (await Until()).ShouldBeGreaterThan(3000);
        await house.Good<WithdrawApplication, WithdrawApplication.Input, Done>(house.People[1], new(id));
        await ground.In(
            house.Here,
            s =>
                ActivatorUtilities
                    .CreateInstance<KeepAnswers>(s)
                    .React(new(new(id, default, house.People[1], ApplicationState.Withdrawn)), default)
        );
        (await Until()).ShouldBeInRange(364, 366);

        async Task<int> Until() =>
            await ground.Database.Ask<int>(
                "select least(extract(day from keep_until - $2), 9999)::int from forms.submission where community_id = $1",
                house.Here.Id.Value,
                house.Now.ToDateTimeUtc()
            );
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
