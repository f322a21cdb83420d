using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>A small community with one of everything that the search finds, and a searching operator who is also a member.</summary>
public sealed class SearchedHouse : IAsyncLifetime
{
    private readonly Ground ground = new();
    private House house = null!;

    internal House House => house;

    internal PersonId Looker => house.People[0];

    public async Task InitializeAsync()
    {
        await ground.InitializeAsync();
        house = await House.Of(ground, members: 1);
        await ground.In(house.Here, async s => (await s.GetRequiredService<ArrivalsFacade>().AddMany(People, default)).Value.Length);
        await ground.In(
            house.Here,
            async s =>
                (
                    await s.GetRequiredService<OrganisationsFacade>()
                        .Add(
                            [new("島嶼印刷", OrganisationKind.Studio) { LatinName = "Island Print", Sentence = "孔版印刷與小誌。" }],
                            default
                        )
                )
                    .Value
                    .Length
        );
        var small = await Space(ResourceKind.Room, "小會議室", "Small room", 4);
        await Space(ResourceKind.Room, "大會議室", "Big room", 12);
        await Space(ResourceKind.HotDesk, "流動座位", "Hot desks", null);
        await Space(ResourceKind.Equipment, "投影機", "Projector", null);
        await ground.In(
            house.Here,
            async s =>
            {
                await s.GetRequiredService<ChannelsFacade>()
                    .Add(
                        [
                            new(new("設計", "Design"), null, null, Looker, house.Now, []),
                            new(
                                new("大小事", "House talk"),
                                null,
                                null,
                                Looker,
                                house.Now,
                                [new(Looker, house.Now, "週五的風箏工作坊改到下午兩點。"), new(Looker, house.Now, "好。")]
                            ),
                        ],
                        default
                    );
                return 0;
            }
        );
        await house.Good<StartCircle, StartCircle.Input, StartCircle.Output>(Looker, new() { Name = new("花園小組", "Garden circle") });
        await house.Good<AddPlan, AddPlan.Input, AddPlan.Output>(
            Looker,
            new(new("每月通行", "Monthly pass")) { Amount = "3000", Days = 10 }
        );
        var tomorrow = house.Today.PlusDays(1);
        await house.Good<BookResource, BookResource.Input, BookResource.Output>(
            Looker,
            new(small)
            {
                On = tomorrow,
                From = "10:00",
                To = "11:00",
                Title = "讀書會",
            }
        );
    }

    /// <summary>The search results of a person with an operator's permissions, or with the given ones.</summary>
    internal async Task<SearchEverything.Output> Search(string typed, PersonId? by = null, Role[]? roles = null) =>
        (await Ask(typed, by, roles)).Value;

    /// <summary>Their search results.</summary>
    internal Task<Outcome<SearchEverything.Output>> Ask(string typed, PersonId? by = null, Role[]? roles = null) =>
        ground.In(
            house.Here,
            async s =>
            {
                var app = s.GetRequiredService<App>();
                var caller = house.As(by ?? Looker) with
                {
                    Permissions = app.Allowed(roles ?? [Role.Operator, Role.Member]),
                    Language = Languages.Chinese,
                    Account = house.As(by ?? Looker).Person!.Value.Value,
                };
                s.GetRequiredService<CurrentCaller>().Caller = caller;
                return await ActivatorUtilities.CreateInstance<SearchEverything>(s).Handle(new(typed), caller, default);
            }
        );

    internal Task<int> Sql(string sql, params object?[] values) => house.Sql(sql, values);

    public Task DisposeAsync() => ground.DisposeAsync();

    private Task<ResourceId> Space(ResourceKind kind, string zh, string en, int? seats) =>
        ground.In(
            house.Here,
            s =>
                new ResourceStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Add(
                    new(house.Site, kind, new(new(zh, en), Seats: seats)),
                    default
                )
        );

    private static NewPerson Someone(
        string name,
        string? latin,
        string tradeZh,
        string tradeEn,
        string offer,
        params (string Zh, string En)[] skills
    ) =>
        Neighbourhood.Someone(name) with
        {
            LatinName = latin,
            Trade = new(tradeZh, tradeEn),
            Offers = [new(offer, [.. skills.Select(k => new LocalizedText(k.Zh, k.En))])],
        };

    private static IReadOnlyList<NewPerson> People =>
        [
            Someone(
                "陳宥辰",
                "Yu-Chen Chen",
                "平面設計",
                "Graphic design",
                "書冊、年報的版面可以一起調。",
                ("編排設計", "Editorial layout")
            ),
            Someone(
                "林雅婷",
                "Ya-Ting Lin",
                "產品設計",
                "Product design",
                "I build prototypes of chairs and tables.",
                ("原型製作", "Prototyping")
            ),
            Someone("王建國", "Chien-Kuo Wang", "硬體與製造", "Hardware and making", "木作與雷射切割都可以問我。"),
            Someone("張曉明", "Hsiao-Ming Chang", "攝影", "Photography", "有簡單的棚燈。", ("商品攝影", "Product photography")),
            Someone("Julien Lefèvre", null, "口筆譯", "Translation", "French and English, both ways."),
            Someone("李律", "Lu Lee", "法律", "Law", "合作合約可以先看一眼。", ("合約", "Contracts")),
            Someone("黃會美", "Hui-Mei Huang", "會計財稅", "Accounting and tax", "報稅季前可以一起對一次。", ("記帳", "Bookkeeping")),
            Someone("周怡君", "Yi-Chun Chou", "軟體開發", "Software", "網站太慢可以一起看。", ("網站開發", "Web development")),
            Someone("佐藤美咲", "Misaki Sato", "文字編輯", "Writing and editing", "長篇報告的校對。"),
            Someone("江信宏", "Hsin-Hung Chiang", "影像製作", "Film and video", "訪談可以幫忙剪。", ("剪接", "Video editing")),
            Someone("吳禾", "Ho Wu", "食農", "Food and farming", "認識幾位小農。"),
            Neighbourhood.Someone("許尹喬") with
            {
                LatinName = "Yin-Chiao Hsu",
                Trade = new("社會企業", "Social enterprise"),
                Needs = [new("年報排版想找人幫忙。", [])],
            },
        ];
}
