using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Grants.Tests;

public sealed class ImportGrantsTests(Ground ground) : IClassFixture<Ground>
{
    private const string List =
        "計畫名稱,補助單位,類別,補助上限,截止日,專長\n小巷補助,市府,補助,300000,2027-02-28,地圖\n夜市獎,公會,獎項,,2027-03-31,\n";

    [Fact]
    public async Task A_list_of_an_agency_is_looked_at_first_and_written_twice_changes_nothing()
    {
        var bureau = await Bureau.Of(ground, 4);
        (await Import(bureau, List, write: false)).Value.ShouldBe(new ImportGrants.Output(2, 0, 0));
        (await All(bureau)).ShouldBeEmpty("it was only looked at");
        (await Import(bureau, List, write: true)).Value.Added.ShouldBe(2);
        (await Import(bureau, List, write: true)).Value.ShouldBe(new ImportGrants.Output(0, 0, 2));
        (await Import(bureau, List.Replace("300000", "350000", StringComparison.Ordinal), write: true)).Value.Changed.ShouldBe(1);
        var all = await All(bureau);
        all.Single(p => p.Kind == GrantKind.Grant).AmountTo.ShouldBe(new Money(350_000_00, "TWD"));
        all.Single(p => p.Kind == GrantKind.Award).AmountTo.ShouldBeNull();
    }

    [Fact]
    public async Task Each_wrong_row_is_named_by_its_line_and_none_is_written()
    {
        var bureau = await Bureau.Of(ground, 4);
        var outcome = await Import(bureau, List + "三,市府,樂透,many,someday,\n,市府,補助,,2027-01-01,\n", write: true);
        outcome.Errors.OfType<CsvErrors.BadRow>().Select(e => e.Row).Distinct().ShouldBe([4, 5]);
        (await All(bureau)).ShouldBeEmpty();
    }

    [Fact] // before: any word but yes was no
    public async Task A_word_that_is_neither_yes_nor_no_is_refused()
    {
        var bureau = await Bureau.Of(ground, 4);
        var outcome = await Import(bureau, "title,funder,closes_on,public\n小巷補助,City,2027-03-15,perhaps\n", write: true);
        var cell = outcome.Errors.OfType<CsvErrors.BadRow>().Single().Why.ShouldBeOfType<CsvErrors.BadCell>();
        (cell.Column, cell.Why).ShouldBe(("public", new TableErrors.NoAnswer()));
    }

    [Fact] // before: a list of deadlines emptied links, amounts, skills and descriptions
    public async Task What_a_list_has_no_column_for_stays()
    {
        var bureau = await Bureau.Of(ground, 4);
        const string Whole =
            "title,title_en,funder,kind,about,amount_from,amount_to,currency,own_share,opens_on,closes_on,link,skills,public\n"
            + "小巷補助,Lane grant,City,loan,For lanes,1000.50,3000,USD,30,2027-01-01,2027-02-28,https://city.example/lane,maps,yes\n";
        await Import(bureau, Whole, write: true);
        var before = (await All(bureau)).Single();
        (await Import(bureau, "title,funder,closes_on\n小巷補助,City,2027-03-15\n", write: true)).Value.Changed.ShouldBe(1);
        (await All(bureau)).Single().ShouldBeEquivalentTo(before with { ClosesOn = new(2027, 3, 15) });
        (await Import(bureau, "title,funder,closes_on\n小巷補助,City,2027-03-15\n", write: true)).Value.Same.ShouldBe(1);
        var outcome = await Import(bureau, "title,funder,closes_on,amount_to\n小巷補助,City,2027-03-15,900\n", write: true);
        outcome.Errors.OfType<CsvErrors.BadRow>().Single().Row.ShouldBe(2, "less than the least that is given");
    }

    private Task<Outcome<ImportGrants.Output>> Import(Bureau bureau, string text, bool write) =>
        ground.InOrNot(
            bureau.Here,
            s =>
            {
                s.GetRequiredService<Uploads>().Take(text);
                return ActivatorUtilities
                    .CreateInstance<ImportGrants>(s)
                    .Handle(new(write), bureau.Here.AsCaller(bureau.People[0]), default);
            }
        );

    private static async Task<IReadOnlyList<Grant>> All(Bureau bureau) =>
        (await bureau.Good<ListGrants, Nothing, ListGrants.Output>(bureau.People[0], new())).Programmes;
}
