namespace Juluo.Sample;

/// <summary>The circles of each sample community; the first circle of each also has meetings and decisions.</summary>
internal static class SampleCircleTexts
{
    /// <param name="Par">The value of a share, as typed; null if it is not a co-operative.</param>
    public sealed record Circle(CircleKind Kind, CircleEntry Entry, Phrase Name, Phrase Purpose, string? Par = null);

    public static IReadOnlyList<Circle> Of(SamplePreset preset) =>
        preset switch
        {
            SamplePreset.Riverside => Committees,
            SamplePreset.Laneside => Lane,
            _ => Alliance,
        };

    // Ten committees, as art villages have them.
    private static readonly Circle[] Committees =
    [
        Committee(
            "公共空間委員會",
            "Common places",
            "工坊、曬紙場和後院怎麼用、誰來顧。",
            "How the workshop, the drying yard and the court are used, and who looks after them."
        ),
        Committee(
            "展覽委員會",
            "Exhibitions",
            "一年四檔展覽，從選件到撤場。",
            "Four exhibitions a year, from the choice to the taking down."
        ),
        Committee("出版委員會", "Publishing", "一起做的書：選題、分工和版稅。", "Books made together: what, by whom, and the royalties."),
        Committee("節慶委員會", "Festivals", "河岸市集和年末開放日。", "The riverside market and the open day at the end of the year."),
        Committee("財務委員會", "Finance", "公款、帳目和每年的預算。", "Common money, the books, and each year's budget."),
        Committee("環境委員會", "Environment", "溶劑、廢紙和河邊的樹。", "Solvents, waste paper, and the trees by the river."),
        Committee(
            "修繕審查委員會",
            "Building review",
            "老廠房要改什麼，先在這裡談。",
            "What is to change in the old print shop is talked about here first."
        ),
        Committee("教育委員會", "Education", "工作坊、學徒和學校來訪。", "Workshops, apprentices, and schools that visit."),
        Committee("安全委員會", "Safety", "機器、消防和夜間進出。", "Machines, fire, and coming in at night."),
        Committee("公關委員會", "Public relations", "鄰里、媒體和區公所。", "Neighbours, the press, and the district office."),
    ];

    private static readonly Circle[] Lane =
    [
        new(
            CircleKind.CoOperative,
            CircleEntry.Request,
            new("巷口合作社", "Lane Co-operative"),
            new(
                "一起買下咖啡機、影印機和一樓的店面，一起決定怎麼用。",
                "Owns the coffee machine, the copier and the shop downstairs together, and decides together how they are used."
            ),
            "500"
        ),
        new(
            CircleKind.WorkingCircle,
            CircleEntry.Open,
            new("屋頂菜園", "Roof garden"),
            new("種菜、堆肥，週五中午一起煮。", "Grows, composts, and cooks together on Fridays at noon.")
        ),
        new(
            CircleKind.Group,
            CircleEntry.Open,
            new("夜讀", "Night readers"),
            new("每個月一本書，讀完才准來。", "A book a month; come when you have read it.")
        ),
    ];

    private static readonly Circle[] Alliance =
    [
        Committee("八館代表會", "Council of the eight houses", "一張通行證怎麼算、怎麼分。", "How one pass is counted, and shared out."),
        new(
            CircleKind.WorkingCircle,
            CircleEntry.Open,
            new("駐村交換", "Residency exchange"),
            new("讓一館的人到另一館住一個月。", "Lets people of one house live at another for a month.")
        ),
    ];

    private static Circle Committee(string zh, string en, string purposeZh, string purposeEn) =>
        new(CircleKind.Committee, CircleEntry.Appointment, new(zh, en), new(purposeZh, purposeEn));
}
