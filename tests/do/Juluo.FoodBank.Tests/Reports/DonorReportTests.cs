using NodaTime;

namespace Juluo.FoodBank.Tests;

public sealed class DonorReportTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with all distributions added up before the fewest are asked for: 7 households, and 2 by the difference of two periods
    public async Task A_donor_reads_what_became_of_the_gifts_and_never_of_a_few_households()
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 40);
        await pantry.Lot(await pantry.Item("油", FoodKind.Pantry), 9, donor: null);
        foreach (var households in new[] { 5, 2 })
        {
            var day = await pantry.Saturday();
            var cards = new List<FoodCardId>();
            for (var i = 0; i < households; i++)
            {
                cards.Add(await pantry.Card());
                await pantry.Choose(day, cards[i]);
            }

            await pantry.MakeParcels(day);
            foreach (var card in cards)
                (await pantry.Give(day, card)).Errors.ShouldBeEmpty();
            pantry.Pass(Duration.FromDays(3));
            await pantry.Run<CloseDistribution, CloseDistribution.Input, Done>(new(day));
            pantry.Pass(Duration.FromDays(5));
        }

        await pantry.Run<RecordDisposal, RecordDisposal.Input, Done>(new(lot, "3", WasteReason.Damaged));
        var donor = (await pantry.Run<ListDonations, Nothing, ListDonations.Output>(new())).Donors.Single();
        var report = (await pantry.Run<ShowDonor, ShowDonor.Input, ShowDonor.Output>(new(donor.Id))).Report;
        report.Lines.ShouldBe([new(new("白米"), FoodUnit.Bag, 40, 14, 3, 23, 500)]);
        report.Wasted.ShouldBe([new(new("白米"), FoodUnit.Bag, WasteReason.Damaged, 3)]);
        report.Kilograms.ShouldBe(new(20m, 7m, 1.5m));
        (report.Households, report.People, report.Distributions, report.LeftOut).ShouldBe((5, 10, 1, 1));
    }

    [Fact] // seen to fail with the job doing nothing
    public async Task After_the_days_that_are_decided_only_counts_stay()
    {
        var pantry = await Pantry.Of(ground);
        await pantry.Lot(await pantry.Item("白米"), 40);
        var (day, card) = (await pantry.Saturday(), await pantry.Card());
        await pantry.Choose(day, card);
        await pantry.MakeParcels(day);
        await pantry.Give(day, card);
        await pantry.Run<CloseDistribution, CloseDistribution.Input, Done>(new(day));
        await pantry.Run<WithdrawFoodCard, WithdrawFoodCard.Input, Done>(new(card));
        pantry.Pass(Duration.FromDays(50));
        await pantry.Run<ForgetPickUps>();
        (await Count("claim")).ShouldBe(1);
        pantry.Pass(Duration.FromDays(30));
        await pantry.Run<ForgetPickUps>();
        foreach (var table in new[] { "claim", "portion", "pick_up", "card" })
            (await Count(table)).ShouldBe(0, table);
        (await Count("distribution_count")).ShouldBe(1);
        (await Count("donor_reach")).ShouldBe(1);

        async Task<int> Count(string table) =>
            (
                await pantry.Rows(work =>
                    work.List<int>($"select count(*)::int from foodbank.{new Sql(table)} where community_id = {pantry.Here}", default)
                )
            )[0];
    }
}
