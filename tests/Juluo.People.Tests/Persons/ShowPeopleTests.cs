using Juluo.Kernel;
using Juluo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.People.Tests;

public sealed class ShowPeopleTests(Ground ground) : IClassFixture<Ground>
{
    [Theory]
    [InlineData("台南", "林雅婷")]
    [InlineData("臺南", "林雅婷")]
    [InlineData("ｌａｙｏｕｔ", "王詩涵")]
    [InlineData("GRAPHIC", "王詩涵")]
    [InlineData("平面 編排", "王詩涵")]
    [InlineData("平面 台南", null)]
    [InlineData("sato", "Mina Sato")]
    [InlineData("百分之百 100%", "Mina Sato")]
    [InlineData("100_", null)]
    [InlineData("\\", null)]
    [InlineData("離開的人", null)]
    [InlineData("a\0b", null)]
    public async Task People_are_found_by_name_trade_skill_or_need_however_it_is_written(string typed, string? found)
    {
        var here = await Furnished();
        var shown = await Show(here, new(typed, null));
        shown.People.Select(p => p.Name).ShouldBe(found is null ? [] : [found]);
        (shown.Found, shown.Everybody, shown.Needing).ShouldBe((found is null ? 0 : 1, 3, 2));
    }

    [Fact]
    public async Task People_of_one_trade_are_shown_and_a_page_beyond_the_last_is_the_last()
    {
        var here = await Furnished();
        var trade = (await ground.Directory(here, d => d.Trades(default))).Single(t => t.Zh == "平面設計");
        (await Show(here, new(null, trade.Id))).People.Single().Name.ShouldBe("王詩涵");
        (await Show(here, new(" ", null, 999))).ShouldSatisfyAllConditions(
            s => s.Page.ShouldBe(1),
            s => s.People.Count.ShouldBe(3),
            s => s.Narrowed.ShouldBeFalse()
        );
        (await Show(here, new(null, null, -7))).Page.ShouldBe(1);
    }

    [Fact]
    public async Task Every_person_is_on_exactly_one_page()
    {
        var here = await ground.Found("大聚落");
        await ground.Directory(
            here,
            d => d.AddMany([.. Enumerable.Range(0, 50).Select(i => Neighbourhood.Someone($"人{i % 7}"))], default)
        );
        var first = await Show(here, new(null, null));
        first.Pages.ShouldBe(3);
        var all = new List<PersonId>();
        for (var page = 1; page <= 3; page++)
            all.AddRange((await Show(here, new(null, null, page))).People.Select(p => p.Id));
        all.Distinct().Count().ShouldBe(50);
        all.Count.ShouldBe(50);
    }

    private async Task<Community> Furnished()
    {
        var here = await ground.Found("河岸");
        await ground.Directory(
            here,
            d =>
                d.AddMany(
                    [
                        Neighbourhood.Someone("王詩涵") with
                        {
                            Trade = new("平面設計", "Graphic design"),
                            Offers = [new("版面可以一起調", [new("編排", "Layout")])],
                        },
                        Neighbourhood.Someone("林雅婷") with
                        {
                            Trade = new("食農", "Food and farming"),
                            Needs = [new("想找臺南的小農", [])],
                        },
                        Neighbourhood.Someone("Mina Sato") with
                        {
                            LatinName = "Mina Sato",
                            Needs = [new("百分之百要 100% 棉", [])],
                        },
                        Neighbourhood.Someone("離開的人") with
                        {
                            LeftOn = new(2026, 1, 1),
                            Needs = [new("不再需要", [])],
                        },
                    ],
                    default
                )
        );
        return here;
    }

    private Task<ShowPeople.Output> Show(Community here, ShowPeople.Input input) =>
        ground.In(
            here,
            async s =>
                (
                    await ActivatorUtilities.CreateInstance<ShowPeople>(s).Handle(input, Caller.Visitor(here, Languages.Chinese), default)
                ).Value
        );
}
