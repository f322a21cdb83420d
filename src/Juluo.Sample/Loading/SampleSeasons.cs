using ApplicationId = Juluo.Residencies.ApplicationId;

namespace Juluo.Sample;

/// <summary>
/// What a house plans for the months ahead: an open call for its residency, with people who have applied and what is thought of them, and a round for the weekly times of the
/// next season, in which more is wished for than there is.
/// </summary>
internal sealed class SampleSeasons(
    IServiceProvider services,
    SampleCommunity sample,
    PersonId[] ids,
    SampleRooms rooms,
    CancellationToken stop
)
{
    private readonly Acting acting = new(services, stop);
    private readonly LocalDate today = sample.Now.InZone(SampleOptions.Zone).Date;
    private readonly int house = rooms.Houses.Keys.Min();

    /// <param name="runs">Who runs the house.</param>
    public async Task<bool> Make(PersonId runs)
    {
        var people = sample
            .People.Where(p => p.LeftOn is null && p.House == house && p.Role is SampleRole.Member or SampleRole.Resident)
            .Select(p => ids[p.Number])
            .ToList();
        await OpenCall(runs, people);
        await Round(runs, people);
        return true;
    }

    private async Task OpenCall(PersonId runs, List<PersonId> people)
    {
        var call = await acting.Do<AddResidency, AddResidency.Input, AddResidency.Output>(
            runs,
            new(
                rooms.Houses[house],
                null,
                "春季駐村",
                "Spring residency",
                "住三個月，做一件和這條街有關的事。提供房間、工作桌與印刷機，結束時請和鄰居分享。",
                "Three months to make something that has to do with this street. There is a room, a table and a press; at the end, share it with the neighbours.",
                today.PlusDays(-12),
                today.PlusDays(18),
                2,
                "10,000",
                Agreement,
                Languages.Chinese
            )
        );
        var questions = new List<ResidencyQuestionId>();
        foreach (var (kind, zh, en, choices, must) in Questions)
            questions.Add(
                (
                    await acting.Do<AddResidencyQuestion, AddResidencyQuestion.Input, AddResidencyQuestion.Output>(
                        runs,
                        new(call.Id, kind, zh, en, choices, must)
                    )
                ).Id
            );
        var applied = new List<ApplicationId>();
        foreach (var (who, answers) in people.Skip(1).Zip(Answers))
        {
            var begun = await acting.Do<BeginApplication, BeginApplication.Input, BeginApplication.Output>(who, new(call.Id));
            await acting.Do<SaveApplication, SaveApplication.Input, SaveApplication.Output>(who, new(begun.Id, questions, answers, true));
            applied.Add(begun.Id);
        }

        if (applied is [var first, ..])
            await acting.Do<MarkApplication, MarkApplication.Input, Done>(
                runs,
                new(first, ReviewMark.Yes, "上次的街區導覽做得很好；可以請他和孔版社一起。")
            );
    }

    private async Task Round(PersonId runs, List<PersonId> people)
    {
        var (large, small) = (rooms.Things[(house, "中會議室")], rooms.Things[(house, "小會議室")]);
        var begins = today.PlusWeeks(6).Next(IsoDayOfWeek.Monday);
        var round = await acting.Do<OpenRound, OpenRound.Input, OpenRound.Output>(
            runs,
            new(
                "下一季的固定時段",
                "Weekly times of next season",
                begins,
                begins.PlusWeeks(12).PlusDays(-1),
                today.PlusDays(-7),
                today.PlusDays(10),
                2,
                "課程 / Courses\n聚會 / Gatherings\n自習 / Study",
                [large, small],
                7
            )
        );
        // Tuesday and Wednesday evenings are what most want; the first of them would also come on Saturday. The small room seats four.
        foreach (var (n, who) in people.Take(6).Index())
        {
            var application = await acting.Do<ApplyToRound, ApplyToRound.Input, ApplyToRound.Output>(
                who,
                new(
                    round.Id,
                    null,
                    1 + n % 3,
                    n > 3 ? 4 : 4 + n,
                    n % 2 == 0 ? [2] : [2, 3],
                    "18:00",
                    "21:00",
                    "2 h",
                    large,
                    n > 3 ? small : null
                )
            );
            if (n == 0)
                await acting.Do<AddWish, AddWish.Input, Done>(who, new(application.Id, [6], "10:00", "13:00", "2 h", small));
        }
    }

    private const string Agreement = """
        # 駐村約定

        - 房間與工作桌從進駐日起使用三個月。
        - 晚上十點以後請安靜，共用廚房用完收拾。
        - 期間至少辦一次開放工作室或工作坊，時間由你決定。
        - 押金在離開後七天內退還；若有損壞，從中扣除並附上明細。
        """;

    private static readonly (QuestionKind Kind, string Zh, string En, string? Choices, bool Must)[] Questions =
    [
        (QuestionKind.LongText, "你想在這裡做什麼？", "What would you like to make here?", null, true),
        (
            QuestionKind.Choice,
            "什麼時候方便？",
            "When would it suit you?",
            "一月到三月 January to March\n二月到四月 February to April\n三月到五月 March to May",
            true
        ),
        (QuestionKind.Link, "看得到作品的網址", "Where can your work be seen?", null, false),
        (QuestionKind.YesNo, "願意帶一場給鄰居的工作坊嗎？", "Would you hold a workshop for the neighbours?", null, true),
    ];

    private static readonly string[][] Answers =
    [
        ["把河邊市場三十年來的招牌畫成一本孔版小誌，攤商自己說每一塊的故事。", "二月到四月 February to April", "", "yes"],
        ["錄下這條街清晨四點到六點的聲音，做成可以邊走邊聽的地圖。", "三月到五月 March to May", "", "yes"],
        ["教長輩用手機修老照片，最後在講堂辦一個兩週的展。", "一月到三月 January to March", "", "no"],
    ];
}
