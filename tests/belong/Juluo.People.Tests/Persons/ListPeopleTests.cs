using Microsoft.Extensions.DependencyInjection;

namespace Juluo.People.Tests;

public sealed class ListPeopleTests(Ground ground) : IClassFixture<Ground>
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
    [InlineData("100_", "Mina Sato")]
    [InlineData("layot", "王詩涵")]
    [InlineData("平面設記", "王詩涵")]
    [InlineData("farms", "林雅婷")]
    [InlineData("食農", "林雅婷")]
    [InlineData("\\", null)]
    [InlineData("離開的人", null)]
    [InlineData("a\0b", null)]
    public async Task People_are_found_by_name_trade_skill_or_need_however_it_is_written(string typed, string? found)
    {
        var here = await Furnished();
        var shown = await Show(here, new(typed));
        shown.Items.Select(p => p.Name).ShouldBe(found is null ? [] : [found]);
        (shown.Found, shown.Everybody, shown.Needing).ShouldBe((found is null ? 0 : 1, 3, 2));
    }

    [Theory]
    [InlineData("Lefevre", "Julien Lefèvre")]
    [InlineData("Julien Lefevre", "Julien Lefèvre")]
    [InlineData("lefèvre", "Julien Lefèvre")]
    [InlineData("LEFE\u0300VRE", "Julien Lefèvre")]
    [InlineData("Minh Vo", "Minh Võ")]
    [InlineData("Võ", "Minh Võ")]
    [InlineData("Pham", "Phạm Đức")]
    [InlineData("pham duc", "Phạm Đức")]
    [InlineData("Strasse", "Søren Łukasz")]
    [InlineData("soren lukasz", "Søren Łukasz")]
    [InlineData("mobel", "Søren Łukasz")]
    public async Task Marks_on_letters_do_not_matter(string typed, string found)
    {
        var here = await ground.Found("港邊");
        await ground.Directory(
            here,
            d =>
                d.AddMany(
                    [
                        Neighbourhood.Someone("Julien Lefèvre"),
                        Neighbourhood.Someone("Minh Võ"),
                        Neighbourhood.Someone("Phạm Đức"),
                        Neighbourhood.Someone("Søren Łukasz") with
                        {
                            Offers = [new("Möbel, Große Straße 4", [])],
                        },
                    ],
                    default
                )
        );
        var shown = await Show(here, new(typed));
        shown.Items.Select(p => p.Name).ShouldBe([found]);
        shown.Nearly.ShouldBeFalse();
    }

    [Fact]
    public async Task The_database_and_the_program_fold_alike()
    {
        foreach (
            var text in (string[])
                [
                    "  ｌａｙｏｕｔ ",
                    "臺南 Tainan",
                    "Lefèvre",
                    "LEFE\u0300VRE",
                    "Phạm Thị Diễm",
                    "Đức đ ð",
                    "Ø ø Ł ł Ħ ħ ı",
                    "ß ẞ æ Æ œ Œ þ Þ",
                    "がぎ パ 한국",
                    "Ёлка й",
                    "Ελλάδα",
                    "① ﬁ №",
                ]
        )
        {
            (await ground.Database.Ask<string>("select people.fold($1)", text)).ShouldBe(SearchText.Fold(text), text);
            (await ground.Database.Ask<string>("select people.same($1)", text)).ShouldBe(SearchText.Same(text), text);
        }
        SearchText.Fold("がぎ パ 한국 ẞ").ShouldBe("がぎ パ 한국 ss", "marks of other scripts are letters");
    }

    [Fact]
    public async Task What_was_mistyped_is_found_and_said_to_be_near_only()
    {
        var here = await Furnished();
        var near = await Show(here, new("layot"));
        near.Nearly.ShouldBeTrue();
        (await Show(here, new("layout"))).Nearly.ShouldBeFalse();
        (await Show(here, new("graphic desing"))).Items.Single().Name.ShouldBe("王詩涵");
        (await Show(here, new("mona"))).Items.Select(p => p.LatinName).ShouldContain("Mina Sato", "a letter of a name may be wrong");
        (await Show(here, new("soto mona"))).Items.Select(p => p.LatinName).ShouldBe(["Mina Sato"], "of each of two names");
        (await Show(here, new("soto grxwv"))).Items.ShouldBeEmpty();
        (await Show(here, new("找臺男的小農"))).Items.Single().Name.ShouldBe("林雅婷", "half of the pairs of a Chinese word are enough");
    }

    [Theory]
    [InlineData("海報", null, Closeness.Kinds.Profession)]
    [InlineData("mona", null, Closeness.Kinds.Name)]
    [InlineData("layot", null, Closeness.Kinds.Spelling)]
    [InlineData("農作", null, Closeness.Kinds.Profession)]
    public async Task Who_comes_close_is_shown_with_the_reason(string typed, string? text, Closeness.Kinds kind)
    {
        var shown = await Show(await Furnished(), new(typed));
        shown.Nearly.ShouldBeTrue();
        var why = shown.Close.Single(c => c.Person == shown.Items[0].Id);
        (why.Kind, why.Text?.Zh).ShouldBe((kind, text));
    }

    [Fact]
    public async Task An_offer_is_told_from_a_need_where_both_come_close()
    {
        var here = await ground.Found("山邊");
        await ground.Directory(
            here,
            d =>
                d.AddMany(
                    [
                        Neighbourhood.Someone("甲") with
                        {
                            Offers = [new("家具可以一起修", [])],
                        },
                        Neighbourhood.Someone("乙") with
                        {
                            Needs = [new("想訂一件家具", [])],
                        },
                    ],
                    default
                )
        );
        var shown = await Show(here, new("木工"));
        shown
            .Close.Select(c => (shown.Items.Single(p => p.Id == c.Person).Name, c.Kind))
            .ShouldBe([("甲", Closeness.Kinds.Offer), ("乙", Closeness.Kinds.Need)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_need_is_offered_where_no_one_fits_as_typed_and_only_there()
    {
        var here = await Furnished();
        var everyone = (await Show(here, new())).Items;
        async Task<ListPeople.Output> Asked(string typed) =>
            (
                await ground.In(
                    here,
                    s =>
                        ActivatorUtilities
                            .CreateInstance<ListPeople>(s)
                            .Handle(
                                new(typed),
                                here.AsCaller(everyone[0].Id) with
                                {
                                    Permissions = new HashSet<string>(StringComparer.Ordinal) { "people.see" },
                                },
                                default
                            )
                )
            ).Value;
        (await Asked("layot")).Instead[0].Path.ShouldStartWith("/needs?fill=");
        (await Asked("蒸汽火車")).Instead[0].Path.ShouldStartWith("/needs?fill=");
        (await Asked("layout")).Instead.ShouldBeEmpty();
        (await Asked("")).Instead.ShouldBeEmpty();
    }

    [Fact]
    public async Task People_of_one_trade_or_of_a_group_are_shown_and_counted()
    {
        var here = await Furnished();
        var profession = (await ground.Professions(here, d => d.All(default))).Single(t => t.Name.Zh == "平面設計");
        (await Show(here, new(null, profession.Id))).Items.Single().Name.ShouldBe("王詩涵");
        await ground.In(
            here,
            s => ActivatorUtilities.CreateInstance<AddUsualProfessions>(s).Handle(new(), here.AsCaller(default), default)
        );
        var group = await ground.Database.Ask<Guid>(
            "select id from people.trade where community_id = $1 and is_group and name_zh = '設計與影像'",
            here.Id.Value
        );
        (
            await ground.Database.Ask<string>(
                "select code_tw || code_isic from people.trade where community_id = $1 and id = $2",
                here.Id.Value,
                profession.Id.Value
            )
        ).ShouldBe("7474", "what was in the list got its codes");
        var shown = await Show(here, new(null, new(group)));
        shown.Items.Single().Name.ShouldBe("王詩涵");
        shown.Filters.Single(f => f.Name == "trade").Choices.Select(c => (c.Text, c.Count)).ShouldContain(("平面設計", 1));
        var skilled = (await Show(here, new())).Filters.Single(f => f.Name == "skill").Choices.Single();
        (skilled.Text, skilled.Count).ShouldBe(("編排", 1));
        (await Show(here, new(null, null, new(Guid.Parse(skilled.Value))))).Items.Single().Name.ShouldBe("王詩涵");
    }

    [Fact]
    public async Task Every_person_is_on_exactly_one_page_read_on_from_the_last()
    {
        var here = await ground.Found("大聚落");
        await ground.Directory(
            here,
            d => d.AddMany([.. Enumerable.Range(0, 50).Select(i => Neighbourhood.Someone($"人{i % 7}"))], default)
        );
        foreach (var q in (string?[])[null, "人"])
        {
            var all = new List<PersonId>();
            for (string? after = null; ; )
            {
                var page = await Show(here, new(q, After: after));
                page.Found.ShouldBe(50);
                all.AddRange(page.Items.Select(p => p.Id));
                if ((after = page.Next) is null)
                    break;
            }
            all.Distinct().Count().ShouldBe(50);
            all.Count.ShouldBe(50);
        }
        (
            await ground.In(
                here,
                s => ActivatorUtilities.CreateInstance<ListPeople>(s).Handle(new(After: "no cursor"), Caller.Visitor(here, "en"), default)
            )
        ).Errors.ShouldBe([new CursorUnknown()]);
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

    private Task<ListPeople.Output> Show(Community here, ListPeople.Input input) =>
        ground.In(
            here,
            async s =>
                (
                    await ActivatorUtilities.CreateInstance<ListPeople>(s).Handle(input, Caller.Visitor(here, Languages.Chinese), default)
                ).Value
        );
}
