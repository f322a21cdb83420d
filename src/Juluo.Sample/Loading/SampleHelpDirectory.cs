namespace Juluo.Sample;

/// <summary>
/// A help directory of invented entries: those maintained by the house, three from an imported district list that are long unverified, and an error that a member reported.
/// </summary>
internal sealed class SampleHelpDirectory(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private readonly Acting acting = new(services, sample, ids, stop);
    private readonly LocalDate today = sample.Now.InZone(SampleOptions.Zone).Date;

    /// <param name="runs">The operator of the community.</param>
    /// <param name="member">The member who reports an error.</param>
    public async Task<bool> Make(PersonId runs, PersonId member)
    {
        var lane = (
            new LocalizedText("巷弄共享廚房", "Lane kitchen"),
            new LocalizedText("迪化街一段 46 巷 3 號", "3 Lane 46, Dihua St. Sec. 1"),
            "25.0571, 121.5098"
        );
        var centre = (
            new LocalizedText("大稻埕社區中心", "Dadaocheng community centre"),
            new LocalizedText("延平北路二段 80 號 2 樓", "2F, 80 Yanping N. Rd. Sec. 2"),
            "25.0583, 121.5117"
        );
        var library = (
            new LocalizedText("民樂圖書室", "Minle reading room"),
            new LocalizedText("民樂街 118 號", "118 Minle St."),
            "25.0552, 121.5106"
        );
        await Add(
            runs,
            ("週六食物包", "Saturday food parcels"),
            ["food"],
            (
                "每週六發一次食物包，米、罐頭、蔬菜都有，依家裡人數準備。",
                "A parcel of rice, tins and vegetables each Saturday, by the size of the household."
            ),
            ("巷弄食物銀行", "Lane Food Bank"),
            lane,
            "02-5550-0146, 週三到週六",
            ("saturday", "10:00-12:00"),
            ("bring", new LocalizedText("食物銀行的卡片\n購物袋", "Your food bank card\nA bag")),
            ("cost", new LocalizedText("免費", "Free of charge")),
            ("languages", new[] { "zh", "nan", "vi", "id" }),
            ("access", new LocalizedText("一樓，無階梯", "Ground floor, no steps"))
        );
        await Add(
            runs,
            ("共餐：星期三午餐", "Shared lunch on Wednesdays"),
            ["food", "older", "company"],
            (
                "一起煮、一起吃，獨居長輩優先，其他人也歡迎。",
                "Cook and eat together. Older people who live alone come first; all are welcome."
            ),
            ("巷弄食物銀行", "Lane Food Bank"),
            lane,
            "02-5550-0146",
            ("wednesday", "11:30-13:30"),
            ("cost", new LocalizedText("隨喜，建議 50 元", "As you like; NT$50 suggested")),
            ("languages", new[] { "zh", "nan" })
        );
        var legal = await Add(
            runs,
            ("免費法律諮詢", "Free legal clinic"),
            ["legal", "housing", "work"],
            ("律師面談二十分鐘，租屋、勞資、家事、債務都可以問。", "Twenty minutes with a lawyer about renting, work, family or debts."),
            ("城北法律服務隊", "North City Legal Aid"),
            centre,
            "02-5550-0172 轉 12, 平日白天預約",
            ("tuesday", "18:30-20:30"),
            ("thursday", "18:30-20:30"),
            ("bring", new LocalizedText("身分證件\n契約、通知等文件", "An identity document\nContracts and letters")),
            ("howTo", new LocalizedText("先打電話預約。", "Call for an appointment first.")),
            ("cost", new LocalizedText("免費", "Free of charge")),
            ("languages", new[] { "zh", "en" })
        );
        await Add(
            runs,
            ("報稅小幫手", "Help with your tax return"),
            ["money", "newcomers"],
            (
                "志工會計師陪你報綜所稅，外籍人士也可以。五月最忙，平常也接。",
                "Volunteer accountants help with your income tax, for foreigners too. Busiest in May."
            ),
            ("數字夥伴協會", "Numbers Together"),
            library,
            "02-5550-0188",
            ("saturday", "13:00-17:00"),
            ("bring", new LocalizedText("居留證或身分證\n扣繳憑單", "Residence card or ID\nWithholding statement")),
            ("cost", new LocalizedText("免費", "Free of charge")),
            ("languages", new[] { "zh", "en", "ja" }),
            ("url", "https://numbers.example")
        );
        await Add(
            runs,
            ("心理諮商（依收入付費）", "Counselling at what you can pay"),
            ["counselling", "health"],
            ("心理師一對一談五十分鐘，費用依收入調整。", "Fifty minutes with a counsellor; what you pay depends on what you earn."),
            ("安穩心理工作室", "Steady Ground Counselling"),
            centre,
            "02-5550-0115",
            ("weekdays", "10:00-12:00, 13:30-18:00"),
            ("cost", new LocalizedText("每次 200 到 1,200 元，依收入", "NT$200 to 1,200 a session, by income")),
            ("languages", new[] { "zh", "en" }),
            ("hoursNote", new LocalizedText("國定假日休息。", "Closed on public holidays.")),
            ("access", new LocalizedText("有電梯", "There is a lift"))
        );
        await Add(
            runs,
            ("長輩手機課", "Phones for older people"),
            ["digital", "older", "learning"],
            (
                "大學生一對一教長輩用手機：掛號、視訊、防詐。",
                "Students sit down with older people: appointments, video calls, how to spot fraud."
            ),
            ("大稻埕社區中心", "Dadaocheng community centre"),
            centre,
            "02-5550-0160",
            ("friday", "14:00-16:00"),
            ("cost", new LocalizedText("免費", "Free of charge")),
            ("languages", new[] { "zh", "nan" })
        );
        await Add(
            runs,
            ("課後陪讀", "Homework after school"),
            ["learning", "family"],
            ("國小孩子放學後寫功課，有點心。", "Primary-school children do their homework here, with a snack."),
            ("民樂街鄰里互助會", "Minle Street Neighbours"),
            library,
            "02-5550-0133",
            ("weekdays", "16:00-18:30"),
            ("cost", new LocalizedText("免費，需登記", "Free; please register")),
            ("whoFor", new LocalizedText("一到六年級", "First to sixth grade")),
            ("languages", new[] { "zh" })
        );
        await Add(
            runs,
            ("創業補助怎麼申請", "Which start-up grant fits you"),
            ["money", "work"],
            ("剛成立公司的人，幫你看適合哪一種補助、怎麼寫。", "For new companies: which grant fits, and how to write for it."),
            ("我們自己", "Our own house"),
            null,
            null,
            ("wednesday", "14:00-17:00"),
            ("check", await Grant()),
            ("languages", new[] { "zh", "en" })
        );

        var upload = await acting.Make<HelpUploadId>(runs, "/help/imports", ("source", "大同區資源手冊（示範）"), ("text", District()));
        await acting.Post(runs, $"/help/imports/{upload}/writing");
        await acting.Post(
            member,
            $"/help/{legal}/corrections",
            ("subject", "phones"),
            ("phones", "02-5550-0173 轉 12, 平日白天預約"),
            ("note", "號碼換了，舊的轉不過去。")
        );
        await acting.Hush("helpdirectory.mistake");
        return true;
    }

    private Task<HelpEntryId> Add(
        PersonId runs,
        (string Zh, string En) name,
        string[] kinds,
        (string Zh, string En) about,
        (string Zh, string En) organisation,
        (LocalizedText Name, LocalizedText Street, string Point)? place,
        string? phones,
        params (string Name, object? Value)[] more
    ) =>
        acting.Make<HelpEntryId>(
            runs,
            "/help",
            [
                ("name", new LocalizedText(name.Zh, name.En)),
                ("kinds", kinds),
                ("about", new LocalizedText(about.Zh, about.En)),
                ("organisation", new LocalizedText(organisation.Zh, organisation.En)),
                ("phones", phones),
                .. place is { } at
                    ? new (string, object?)[]
                    {
                        ("place", at.Name),
                        ("street", at.Street),
                        ("city", new LocalizedText("臺北市大同區", "Datong, Taipei")),
                        ("postalCode", "103"),
                        ("coordinates", at.Point),
                    }
                    : [],
                .. more,
            ]
        );

    private async Task<ServiceId?> Grant() =>
        (await services.GetRequiredService<ServicesFacade>().Titles(stop))
            .Where(s => s.Value.Zh.StartsWith("創業補助", StringComparison.Ordinal))
            .Select(s => (ServiceId?)s.Key)
            .FirstOrDefault();

    /// <summary>Entries as in a district's list: in one language, with monthly schedules, and last verified long ago.</summary>
    private string District()
    {
        object Service(int number, string name, string about, string term, string day, object schedule, string phone, string fees) =>
            new
            {
                id = Of(number, 1),
                name,
                description = about,
                status = "active",
                assured_date = day,
                fees_description = fees,
                phones = new[] { new { id = Of(number, 2), number = phone } },
                schedules = new[] { schedule },
                languages = new[]
                {
                    new
                    {
                        id = Of(number, 3),
                        name = "Chinese",
                        code = "zho",
                    },
                },
                organization = new
                {
                    id = Of(0, 4),
                    name = "大同區公所（示範）",
                    description = "示範資料，不是真的。",
                },
                service_areas = new[]
                {
                    new
                    {
                        id = Of(number, 5),
                        name = "大同區",
                        extent_type = "text",
                    },
                },
                attributes = new[]
                {
                    new
                    {
                        id = Of(number, 6),
                        taxonomy_term = new
                        {
                            id = Of(number, 7),
                            name = term,
                            description = term,
                        },
                    },
                },
            };

        return JsonSerializer.Serialize(
            new[]
            {
                Service(
                    1,
                    "急難救助",
                    "家裡突然失去收入時的一次性補助。",
                    "急難救助",
                    Day(-9),
                    new
                    {
                        id = Of(1, 8),
                        freq = "WEEKLY",
                        byday = "MO,TU,WE,TH,FR",
                        opens_at = "08:30:00",
                        closes_at = "17:30:00",
                    },
                    "02-5550-0101",
                    "免費"
                ),
                Service(
                    2,
                    "輔具借用",
                    "輪椅、拐杖、助行器，最長借三個月。",
                    "輔具",
                    Day(-8),
                    new
                    {
                        id = Of(2, 8),
                        freq = "MONTHLY",
                        byday = "1SA,3SA",
                        opens_at = "09:00:00",
                        closes_at = "12:00:00",
                    },
                    "02-5550-0102",
                    "押金 500 元，歸還時退"
                ),
                Service(
                    3,
                    "新住民生活諮詢",
                    "居留、工作、孩子上學，有越南文和印尼文通譯。",
                    "新住民",
                    Day(-1),
                    new
                    {
                        id = Of(3, 8),
                        freq = "WEEKLY",
                        byday = "TU,SA",
                        opens_at = "14:00:00",
                        closes_at = "17:00:00",
                    },
                    "02-5550-0103",
                    "免費"
                ),
            }
        );

        string Day(int months) => today.PlusMonths(months).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        static string Of(int number, int part) => $"7d3b2f10-51c4-4e6a-9b7d-{number:x4}{part:x8}";
    }
}
