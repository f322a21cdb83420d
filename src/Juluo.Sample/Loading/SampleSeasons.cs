namespace Juluo.Sample;

/// <summary>
/// The coming months of a house: an open residency with applicants and their reviews, and a season that shares out weekly times, with more
/// wishes than there are times.
/// </summary>
internal sealed class SampleSeasons(
    IServiceProvider services,
    SampleCommunity sample,
    PersonId[] ids,
    SampleRooms rooms,
    CancellationToken stop
)
{
    private readonly Acting acting = new(services, sample, ids, stop);
    private readonly LocalDate today = sample.Now.InZone(SampleOptions.Zone).Date;
    private readonly int house = rooms.Houses.Keys.Min();

    /// <param name="runs">The operator of the house.</param>
    public async Task<bool> Make(PersonId runs)
    {
        var people = sample
            .People.Where(p => p.LeftOn is null && p.House == house && p.Role is SampleRole.Member or SampleRole.Resident)
            .Select(p => ids[p.Number])
            .ToList();
        await OpenCall(runs, people);
        await Season(runs, people);
        return true;
    }

    private async Task OpenCall(PersonId runs, List<PersonId> people)
    {
        var call = await acting.Make<ResidencyId>(
            runs,
            "/residencies",
            ("site", rooms.Houses[house]),
            ("name", new LocalizedText("春季駐村", "Spring residency")),
            (
                "about",
                new LocalizedText(
                    "住三個月，做一件和這條街有關的事。提供房間、工作桌與印刷機，結束時請和鄰居分享。",
                    "Three months to make something that has to do with this street. There is a room, a table and a press; at the end, share it with the neighbours."
                )
            ),
            ("opensOn", today.PlusDays(-12)),
            ("closesOn", today.PlusDays(18)),
            ("places", 2),
            ("deposit", "10,000"),
            ("agreement", Agreement),
            ("language", Languages.Chinese)
        );
        var form = await acting.Make<FormId>(runs, $"/residencies/{call}/form");
        await acting.Post(runs, $"/forms/{form}/text", ("text", Questions));
        await acting.Post(runs, $"/forms/{form}/publication", ("untranslated", true));
        var applied = new List<string>();
        foreach (var (who, answers) in people.Skip(1).Zip(Answers))
        {
            var begun = await acting.Post(who, $"/residencies/{call}/applications");
            var submission = begun.GetProperty("path").GetString()!.Split('/')[2];
            foreach (var (question, answer) in answers)
                await acting.Post(
                    who,
                    $"/submissions/{submission}/pages/{question}",
                    ("answers", new Dictionary<string, string[]>(StringComparer.Ordinal) { [question] = [answer] })
                );
            await acting.Post(who, $"/submissions/{submission}/sending");
            applied.Add(begun.GetProperty("id").GetString()!);
        }

        if (applied is [var first, ..])
            await acting.Post(
                runs,
                $"/applications/{first}/marks",
                ("mark", ReviewMark.Yes),
                ("note", "上次的街區導覽做得很好；可以請他和孔版社一起。")
            );
    }

    private async Task Season(PersonId runs, List<PersonId> people)
    {
        var (large, small) = (rooms.Things[(house, "中會議室")], rooms.Things[(house, "小會議室")]);
        var begins = today.PlusWeeks(6).Next(IsoDayOfWeek.Monday);
        var season = await acting.Make<SeasonId>(
            runs,
            "/seasons",
            ("name", new LocalizedText("下一季的固定時段", "Weekly times of next season")),
            ("firstDay", begins),
            ("lastDay", begins.PlusWeeks(12).PlusDays(-1)),
            ("opensOn", today.PlusDays(-7)),
            ("closesOn", today.PlusDays(10)),
            ("most", 2),
            ("purposes", "課程 / Courses\n聚會 / Gatherings\n自習 / Study"),
            ("resources", (ResourceId[])[large, small]),
            ("seed", 7)
        );
        // Most wishes are for Tuesday and Wednesday evenings; the first group would also accept Saturday. The small room has four seats.
        foreach (var (n, who) in people.Take(6).Index())
        {
            var application = await acting.Make<SeasonApplicationId>(
                who,
                $"/seasons/{season}/applications",
                ("purpose", 1 + n % 3),
                ("people", n > 3 ? 4 : 4 + n),
                ("weekdays", n % 2 == 0 ? (int[])[2] : [2, 3]),
                ("earliest", "18:00"),
                ("latest", "21:00"),
                ("length", "2 h"),
                ("first", large),
                ("second", n > 3 ? small : (ResourceId?)null)
            );
            if (n == 0)
                await acting.Post(
                    who,
                    $"/seasons/applications/{application}/wishes",
                    ("weekdays", (int[])[6]),
                    ("earliest", "10:00"),
                    ("latest", "13:00"),
                    ("length", "2 h"),
                    ("first", small)
                );
        }
    }

    private const string Agreement = """
        # 駐村約定

        - 房間與工作桌從進駐日起使用三個月。
        - 晚上十點以後請安靜，共用廚房用完收拾。
        - 期間至少辦一次開放工作室或工作坊，時間由你決定。
        - 押金在離開後七天內退還；若有損壞，從中扣除並附上明細。
        """;

    private const string Questions = """
        languages: [zh-Hant, en]
        title: {zh-Hant: 春季駐村, en: Spring residency}
        minutes: 10
        pages:
          - question: plan
            type: long text
            label: {zh-Hant: 你想在這裡做什麼？, en: "What would you like to make here?"}
          - question: months
            type: choice
            label: {zh-Hant: 什麼時候方便？, en: "When would it suit you?"}
            choices:
              winter: {zh-Hant: 一月到三月, en: January to March}
              late_winter: {zh-Hant: 二月到四月, en: February to April}
              spring: {zh-Hant: 三月到五月, en: March to May}
          - question: work
            type: link
            label: {zh-Hant: 看得到作品的網址, en: "Where can your work be seen?"}
            required: no
          - question: workshop
            type: yes/no
            label: {zh-Hant: 願意帶一場給鄰居的工作坊嗎？, en: "Would you hold a workshop for the neighbours?"}
        done: {zh-Hant: 我們收到了，截止後兩週內回覆。, en: We have received it and answer within two weeks after the last day to apply.}
        """;

    private static readonly (string Question, string Answer)[][] Answers =
    [
        [
            ("plan", "把河邊市場三十年來的招牌畫成一本孔版小誌，攤商自己說每一塊的故事。"),
            ("months", "late_winter"),
            ("work", "https://signs.laneside.example/zine"),
            ("workshop", "yes"),
        ],
        [("plan", "錄下這條街清晨四點到六點的聲音，做成可以邊走邊聽的地圖。"), ("months", "spring"), ("work", ""), ("workshop", "yes")],
        [("plan", "教長輩用手機修老照片，最後在講堂辦一個兩週的展。"), ("months", "winter"), ("work", ""), ("workshop", "no")],
    ];
}
