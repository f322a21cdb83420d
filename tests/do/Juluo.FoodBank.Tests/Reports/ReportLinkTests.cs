using System.Text.Json;
using NodaTime;

namespace Juluo.FoodBank.Tests;

/// <summary>The link by which a donor reads a report without an account.</summary>
public sealed class ReportLinkTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Only_the_latest_link_of_a_donor_opens_and_none_once_it_is_ended()
    {
        var (pantry, donor) = await Given();
        var first = await Link(pantry, donor);
        (await Open(pantry, first)).Errors.ShouldBeEmpty();
        var second = await Link(pantry, donor);
        (await Open(pantry, first)).Errors.Single().ShouldBeOfType<NotFound>();
        var report = (await Open(pantry, second)).Value.Report;
        (report.Donor, report.Lines.Single().Received).ShouldBe((donor, 10));
        await pantry.Run<RemoveReportLink, RemoveReportLink.Input, Done>(new(donor));
        (await Open(pantry, second)).Errors.Single().ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task A_link_opens_in_its_own_community_alone_and_cannot_be_written_by_hand()
    {
        var (pantry, donor) = await Given();
        var (other, _) = await Given();
        var link = await Link(pantry, donor);
        (await Open(other, link)).Errors.Single().ShouldBeOfType<NotFound>();
        foreach (var forged in new[] { $"{donor}", link[..^2], "", "%00", "../donors" })
            (await Open(pantry, forged)).Errors.Single().ShouldBeOfType<NotFound>(forged);
    }

    [Fact]
    public async Task The_link_is_shown_to_those_who_manage_and_to_no_program()
    {
        var (pantry, donor) = await Given();
        var token = await Link(pantry, donor);
        var input = new ShowDonor.Input(donor);
        (await pantry.Good<ShowDonor, ShowDonor.Input, ShowDonor.Output>(pantry.Runs, input, FoodBankRights.Work)).Link.ShouldBeNull();
        var managed = await pantry.Run<ShowDonor, ShowDonor.Input, ShowDonor.Output>(input);
        var json =
            JsonSerializer.Serialize(managed, Json.Options) + JsonSerializer.Serialize((await Open(pantry, token)).Value, Json.Options);
        json.ShouldNotContain(token);
        json.ShouldNotContain("linkNumber", Shouldly.Case.Insensitive);
    }

    [Fact]
    public async Task A_period_that_is_typed_the_other_way_round_is_the_same_and_leaves_out_what_came_before_and_after()
    {
        var (pantry, donor) = await Given();
        pantry.Pass(Duration.FromDays(10));
        await pantry.Lot(await pantry.Item("麵條"), 7);
        var today = pantry.Today;
        var late = (await Report(pantry, donor, today, today.PlusDays(-2))).Lines;
        late.Select(l => (l.Name.Zh, l.Received, l.Left)).ShouldBe([("白米", 0, 10), ("麵條", 7, 7)]);
        var early = await Report(pantry, donor, today.PlusDays(-12), today.PlusDays(-5));
        early.Lines.Select(l => (l.Name.Zh, l.Received)).ShouldBe([("白米", 10)]);
        (early.Households, early.People, early.Distributions).ShouldBe((null, null, 0));
    }

    [Fact]
    public async Task What_is_taken_back_was_not_given()
    {
        var (pantry, donor) = await Given();
        var (day, card) = (await pantry.Saturday(), await pantry.Card());
        await pantry.Choose(day, card);
        await pantry.MakeParcels(day);
        (await pantry.Give(day, card)).Errors.ShouldBeEmpty();
        (await Report(pantry, donor)).Lines.Single().Given.ShouldBe(2);
        await pantry.Run<TakeParcelBack, TakeParcelBack.Input, Done>(new(day, card));
        (await Report(pantry, donor)).Lines.Single().ShouldSatisfyAllConditions(l => l.Given.ShouldBe(0), l => l.Left.ShouldBe(10));
    }

    [Fact]
    public async Task A_donor_has_one_name_and_another_of_that_name_is_refused()
    {
        var (pantry, donor) = await Given();
        var named = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => pantry.Run<AddDonation, AddDonation.Input, Created<DonationId>>(new("老李"))))
        );
        named.Length.ShouldBe(4);
        var donors = (await pantry.Run<ListDonations, Nothing, ListDonations.Output>(new())).Donors;
        donors.Select(d => d.Name).ShouldBe(["巷口超市", "老李"], ignoreOrder: true);
        (await pantry.Try<ChangeDonor, ChangeDonor.Input, Done>(new(donor, " 老李 ")))
            .Errors.Single()
            .ShouldBeOfType<DonationErrors.NameTaken>();
        await pantry.Run<ChangeDonor, ChangeDonor.Input, Done>(new(donor, "巷尾超市"));
        (await pantry.Run<ListDonations, Nothing, ListDonations.Output>(new()))
            .Donations.Select(d => d.DonorName)
            .ShouldContain("巷尾超市");
    }

    [Fact]
    public async Task The_table_for_spreadsheets_says_weights_in_kilograms_and_why_food_was_thrown_away()
    {
        var (pantry, donor) = await Given();
        var item = await pantry.Run<AddFoodItem, AddFoodItem.Input, Created<FoodItemId>>(
            new()
            {
                Name = new("香蕉"),
                Unit = FoodUnit.Weight,
                Grams = 500,
            }
        );
        var lots = await pantry.Run<AddDonation, AddDonation.Input, Created<DonationId>>(new("巷口超市", Lines: "香蕉,1.5"));
        var lot = (await pantry.Run<ShowDonation, ShowDonation.Input, ShowDonation.Output>(new(lots.Id))).Lots.Single(l =>
            l.Item == item.Id
        );
        await pantry.Run<RecordDisposal, RecordDisposal.Input, Done>(new(lot.Id, "300 g", WasteReason.ColdChain));
        var file = await pantry.Run<DownloadDonorReport, DownloadDonorReport.Input, Download>(new(donor));
        await using var written = new MemoryStream();
        await file.Write(written, default);
        var text = System.Text.Encoding.UTF8.GetString(written.ToArray());
        text.Split('\n').Single(l => l.StartsWith("香蕉")).TrimEnd().ShouldMatch("^香蕉,kg,1\\.5,0,0\\.3,1\\.2,1000,.+ 0\\.3$");
    }

    private async Task<(Pantry Pantry, DonorId Donor)> Given()
    {
        var pantry = await Pantry.Of(ground);
        await pantry.Lot(await pantry.Item("白米"), 10);
        return (pantry, (await pantry.Run<ListDonations, Nothing, ListDonations.Output>(new())).Donors.Single().Id);
    }

    private static async Task<string> Link(Pantry pantry, DonorId donor)
    {
        await pantry.Run<MakeReportLink, MakeReportLink.Input, Done>(new(donor));
        return (await pantry.Run<ShowDonor, ShowDonor.Input, ShowDonor.Output>(new(donor))).Link!.Split('/')[^1];
    }

    private static Task<Outcome<ShowDonorReport.Output>> Open(Pantry pantry, string token) =>
        pantry.Do<ShowDonorReport, ShowDonorReport.Input, ShowDonorReport.Output>(null, new(token));

    private static async Task<DonorReport> Report(Pantry pantry, DonorId donor, LocalDate? from = null, LocalDate? until = null) =>
        (await pantry.Run<ShowDonor, ShowDonor.Input, ShowDonor.Output>(new(donor, from, until))).Report;
}
