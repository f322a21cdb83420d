using NodaTime;

namespace Juluo.People.Tests;

public sealed class PeopleFacadeTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalizedText Design = new("平面設計", "Graphic design");
    private static readonly LocalizedText Branding = new("品牌識別", "Brand identity");

    [Fact]
    public async Task A_person_is_found_as_they_were_added()
    {
        var here = await ground.Found("河岸");
        var id = (
            await ground.Directory(
                here,
                d =>
                    d.Add(
                        new NewPerson(" 王詩涵 ", new(2025, 3, 1))
                        {
                            LatinName = "Wang Shih-han",
                            Language = Languages.English,
                            Email = "wang@example.org",
                            Trade = Design,
                            Roles = [Role.Operator, Role.Member],
                            PresenceCounts = true,
                            Needs = [new("想找一位插畫家", [new("插畫")])],
                            Offers = [new("可以看品牌識別的草稿", [Branding, new("layout")]), new("泡咖啡", [])],
                            ExternalId = new("badges", "0042"),
                        },
                        default
                    )
            )
        ).Value;

        var card = (await ground.Directory(here, d => d.Find(id, default))).ShouldNotBeNull();
        card.Name.ShouldBe("王詩涵");
        card.LatinName.ShouldBe("Wang Shih-han");
        card.Language.ShouldBe("en");
        card.Email.ShouldBe("wang@example.org");
        (card.Trade!.Name.Zh, card.Trade.Name.En, card.Trade.Name.In("en")).ShouldBe(("平面設計", "Graphic design", "Graphic design"));
        card.Roles.ShouldBe([Role.Member, Role.Operator]);
        card.JoinedOn.ShouldBe(new LocalDate(2025, 3, 1));
        (card.PresenceCounts, card.TiesVisible, card.Listed).ShouldBe((true, false, false));
        card.Needs.Single().Skills.Single().Name.Zh.ShouldBe("插畫");
        card.Offers.Select(o => o.Skills.Count).ShouldBe([2, 0], ignoreOrder: true);
        card.Offers.SelectMany(o => o.Skills).Select(s => s.Name.En).ShouldBe(["Brand identity", "layout"], ignoreOrder: true);
        card.Needs[0].Since.ShouldBe(Instant.FromDateTimeOffset(ground.Time.GetUtcNow()));

        (await ground.Directory(here, d => d.FindByExternalId(new("badges", "0042"), default))).ShouldBe(id);
        (await ground.Directory(here, d => d.FindByExternalId(new("badges", "42"), default))).ShouldBeNull();
        (await ground.Directory(here, d => d.Map("badges", default))).ShouldBe(new Dictionary<string, PersonId> { ["0042"] = id });
        (await ground.Directory(here, d => d.Named([id, new(Guid.Empty)], default))).Keys.ShouldBe([id]);
    }

    [Fact]
    public async Task Nobody_agrees_to_anything_and_nobody_is_listed_until_they_say_so()
    {
        var here = await ground.Found("河岸");
        await ground.Directory(here, d => d.Add(Neighbourhood.Someone("林雅婷"), default));
        var card = (await ground.Directory(here, d => d.All(default))).Single();
        (card.PresenceCounts, card.TiesVisible, card.Listed).ShouldBe((false, false, false));
        card.Roles.ShouldBe([Role.Member]);
    }

    [Fact]
    public async Task A_trade_or_skill_known_by_either_name_is_the_same_one()
    {
        var here = await ground.Found("河岸");
        await ground.Directory(
            here,
            d =>
                d.AddMany(
                    [
                        Neighbourhood.Someone("一") with
                        {
                            Trade = new("臺灣研究", "Taiwan studies"),
                        },
                        Neighbourhood.Someone("二") with
                        {
                            Trade = new("台灣研究"),
                        },
                        Neighbourhood.Someone("三") with
                        {
                            Trade = new("taiwan STUDIES"),
                        },
                        Neighbourhood.Someone("四") with
                        {
                            Trade = new("ＴＡＩＷＡＮ studies"),
                        },
                    ],
                    default
                )
        );
        (await ground.Professions(here, d => d.All(default))).Single().Name.Zh.ShouldBe("臺灣研究");
        (await ground.Directory(here, d => d.All(default))).Select(p => p.Trade!.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Who_has_left_is_not_among_all_but_can_still_be_named()
    {
        var here = await ground.Found("河岸");
        var ids = (
            await ground.Directory(
                here,
                d =>
                    d.AddMany(
                        [
                            Neighbourhood.Someone("在"),
                            Neighbourhood.Someone("離") with
                            {
                                LeftOn = new(2026, 1, 31),
                            },
                            Neighbourhood.Someone("走"),
                        ],
                        default
                    )
            )
        ).Value;
        await ground.Directory(
            here,
            async d =>
            {
                await d.Leave(ids[2], new(2026, 3, 5), default);
                return 0;
            }
        );
        (await ground.Directory(here, d => d.All(default))).Select(p => p.Name).ShouldBe(["在"]);
        (await ground.Directory(here, d => d.Named(ids, default)))
            .Values.Select(p => p.State)
            .Count(s => s == PersonState.Alumni)
            .ShouldBe(2);
    }

    [Fact]
    public async Task One_bad_person_keeps_all_of_a_batch_out_and_says_why()
    {
        var here = await ground.Found("河岸");
        async Task<Error> Wrong(NewPerson person)
        {
            var added = await ground.Directory(here, d => d.AddMany([Neighbourhood.Someone("好"), person], default));
            added.Failed.ShouldBeTrue();
            return added.Errors[0];
        }
        (await Wrong(Neighbourhood.Someone("  "))).ShouldBe(new Missing("Name"));
        (await Wrong(Neighbourhood.Someone(new string('長', 81)))).ShouldBe(new TooLong("Name", 80));
        (await Wrong(Neighbourhood.Someone("a\0b"))).ShouldBe(new Unreadable("Name"));
        (await Wrong(new("古人", new(0, 1, 1)))).ShouldBe(new PersonErrors.DayOutOfReach("JoinedOn"));
        (await Wrong(new("來人", new(9999, 1, 1)))).ShouldBe(new PersonErrors.DayOutOfReach("JoinedOn"));
        (await Wrong(Neighbourhood.Someone("早") with { LeftOn = new(2020, 1, 1) })).ShouldBe(new PersonErrors.LeftBeforeJoining("LeftOn"));
        (await Wrong(Neighbourhood.Someone("空") with { Needs = [new("", [])] })).ShouldBe(new Missing("Needs"));
        (await ground.Directory(here, d => d.All(default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_external_id_means_one_person_for_good()
    {
        var here = await ground.Found("河岸");
        var first = (
            await ground.Directory(here, d => d.Add(Neighbourhood.Someone("一") with { ExternalId = new("log", "7") }, default))
        ).Value;
        (await ground.Directory(here, d => d.Add(Neighbourhood.Someone("二") with { ExternalId = new("log", "7") }, default)))
            .Errors.Single()
            .ShouldBe(new PersonErrors.ExternalIdTaken());
        (await ground.Directory(here, d => d.All(default))).Count.ShouldBe(1);
        await ground.Directory(
            here,
            async d =>
            {
                await d.Link("log", new Dictionary<string, PersonId> { ["7"] = first, ["8"] = first }, default);
                return 0;
            }
        );
        (await ground.Directory(here, d => d.Map("log", default))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_thousand_people_come_in_and_are_read()
    {
        var here = await ground.Found("島聚聯盟");
        var people = Enumerable
            .Range(0, 2_000)
            .Select(i =>
                Neighbourhood.Someone($"人{i}") with
                {
                    Trade = new($"業{i % 18}", $"Trade {i % 18}"),
                    PresenceCounts = i % 10 != 0,
                    TiesVisible = i % 2 == 0,
                    Needs = [new($"需要 {i}", [new($"技{i % 90}")])],
                    Offers = [new($"可以 {i}", [new($"技{i % 89}"), new($"技{i % 88}")])],
                    ExternalId = new("sample", $"p{i:D5}"),
                }
            )
            .ToList();
        (await ground.Directory(here, d => d.AddMany(people, default))).Value.Distinct().Count().ShouldBe(2_000);
        var all = await ground.Directory(here, d => d.All(default));
        all.Count.ShouldBe(2_000);
        all.Count(p => p.PresenceCounts).ShouldBe(1_800);
        all.ShouldAllBe(p => p.Needs.Count == 1 && p.Offers.Count == 1 && p.Offers[0].Skills.Count >= 1 && p.Trade != null);
    }
}
