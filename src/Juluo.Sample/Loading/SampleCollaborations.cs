namespace Juluo.Sample;

/// <summary>
/// Collaborations with agencies: one in force, where the role has changed from carrying out to designing, with risks; and one under negotiation, in which the
/// demo's member has an agreement to sign.
/// </summary>
internal sealed class SampleCollaborations(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private const int TermDaysLeft = 45;

    private readonly Acting acting = new(services, sample, ids, stop);
    private readonly LocalDate today = sample.Now.InZone(SampleOptions.Zone).Date;

    /// <param name="runs">The operator of the community.</param>
    public async Task<bool> Make(PersonId runs)
    {
        var here = sample.People.Where(p => p.LeftOn is not { } left || left > today).ToList();
        var member = ids[here.First(p => p.Role == SampleRole.Member).Number];
        var others = here.Where(p => p.Role is SampleRole.Member or SampleRole.Resident)
            .Skip(6)
            .Take(2)
            .Select(p => ids[p.Number])
            .ToList();
        var servant = here.FirstOrDefault(p => p.Role == SampleRole.PublicServant) is { } found ? ids[found.Number] : (PersonId?)null;
        await InForce(runs, others, servant);
        await BeingAgreed(runs, member);
        await acting.Hush("collaborations.collaboration", "collaborations.agreement", "collaborations.warning");
        return true;
    }

    private async Task InForce(PersonId runs, List<PersonId> others, PersonId? servant)
    {
        var office = await Agency(runs, "區公所", "District office", "里民服務、社區發展與防災。");
        var id = await acting.Make<CollaborationId>(
            runs,
            "/collaborations",
            ("agency", office),
            ("title", new LocalizedText("里民看得懂的公告", "Notices that residents can read")),
            ("about", "區公所的公告多半是很長的 PDF。我們和里長、里民一起改寫、試讀，再把底稿交回公所。"),
            ("since", today.PlusDays(-420)),
            ("visibility", CollaborationVisibility.Public)
        );
        var at = $"/collaborations/{id}";
        await acting.Post(runs, $"{at}/naming", ("named", true));
        var present = new List<CollaborationPersonId>();
        foreach (var person in others)
            present.Add(
                await Add(runs, at, ("side", CollaborationSide.Community), ("person", person), ("part", "改寫與試讀"), ("signs", true))
            );
        if (servant is { } inside)
            present.Add(
                await Add(runs, at, ("side", CollaborationSide.Agency), ("person", inside), ("part", "公告的承辦"), ("signs", true))
            );
        var chief = await Add(
            runs,
            at,
            ("side", CollaborationSide.Agency),
            ("name", "林課長"),
            ("part", "民政課"),
            ("champion", true),
            ("signs", true)
        );
        present.Insert(0, chief);
        await acting.Post(
            runs,
            $"{at}/details",
            ("title", new LocalizedText("里民看得懂的公告", "Notices that residents can read")),
            ("about", "區公所的公告多半是很長的 PDF。我們和里長、里民一起改寫、試讀，再把底稿交回公所。"),
            ("handover", "底稿在共用資料夾，每月第一個週二和民政課碰面。改寫前先問承辦哪些字不能動。"),
            ("since", today.PlusDays(-420)),
            ("visibility", CollaborationVisibility.Public)
        );
        await Agree(runs, others, servant, chief, at);
        foreach (var (days, mode, direction, what) in Exchanges)
            await acting.Post(
                runs,
                $"{at}/exchanges",
                ("what", what),
                ("mode", mode),
                ("direction", direction),
                ("onDay", today.PlusDays(-days)),
                ("present", present.Take(days % 3 == 0 ? 2 : 1).ToList())
            );
        foreach (var (days, dimension, implementer, designer, initiator) in Roles)
            await acting.Post(
                runs,
                $"{at}/roles/{EnumWord.Of(dimension)}",
                ("onDay", today.PlusDays(-days)),
                ("implementer", implementer is null ? RoleDegree.None : RoleDegree.Clearly),
                ("implementerEvidence", implementer),
                ("designer", designer is null ? RoleDegree.None : RoleDegree.Clearly),
                ("designerEvidence", designer),
                ("initiator", initiator is null ? RoleDegree.None : RoleDegree.Partly),
                ("initiatorEvidence", initiator)
            );
    }

    private async Task Agree(PersonId runs, List<PersonId> others, PersonId? servant, CollaborationPersonId chief, string at)
    {
        var written = await acting.Post(
            runs,
            $"{at}/agreement",
            ("goals", "七十歲以上的里民，不用人教就看得懂公告要他做什麼。"),
            ("autonomy", "社群決定怎麼改寫、在哪裡試讀；公所決定公告內容與發布時間。任何一方都不代表另一方發言。"),
            ("contacts", "每月第一個週二碰面；平常由民政課與社群各一人聯絡，另有一位代理。"),
            ("startsOn", today.PlusDays(TermDaysLeft - 365)),
            ("endsOn", today.PlusDays(TermDaysLeft)),
            ("dataWhat", "各里公告的發送戶數，不含姓名與地址。"),
            ("dataPurpose", "挑選試讀的里。"),
            ("dataReaders", "參與合作的人。"),
            ("dataUntil", today.PlusDays(TermDaysLeft))
        );
        var (number, hash) = (written.GetProperty("number").GetInt32(), written.GetProperty("hash").GetString());
        foreach (var person in others.Prepend(runs).Concat(servant is { } inside ? [inside] : []))
            await acting.Post(
                person,
                $"{at}/agreement/signature",
                ("number", number),
                ("hash", hash),
                ("name", acting.As(person).Name),
                ("agreed", true)
            );
        await acting.Post(
            runs,
            $"{at}/agreement/outside-signature",
            ("who", chief),
            ("number", number),
            ("hash", hash),
            ("document", "民政課公文，第 1140012 號")
        );
    }

    private async Task BeingAgreed(PersonId runs, PersonId member)
    {
        var bureau = await Agency(runs, "市府交通局", "Transport bureau", "公車、行人與停車。");
        var id = await acting.Make<CollaborationId>(
            runs,
            "/collaborations",
            ("agency", bureau),
            ("title", new LocalizedText("安心上學路", "Safe ways to school")),
            ("about", "和家長、學校一起找出走路上學不安心的路口，再和交通局一起試做。"),
            ("since", today.PlusDays(-24)),
            ("visibility", CollaborationVisibility.Community)
        );
        var at = $"/collaborations/{id}";
        if (member != runs)
            await Add(runs, at, ("side", CollaborationSide.Community), ("person", member), ("part", "路口觀察"), ("signs", true));
        await Add(runs, at, ("side", CollaborationSide.Agency), ("name", "陳小姐"), ("part", "規劃科"), ("signs", true));
        await acting.Post(
            runs,
            $"{at}/agreement",
            ("goals", "六個路口在一年內改好，家長願意讓孩子自己走。"),
            ("autonomy", "社群決定怎麼觀察、怎麼發表；交通局決定號誌與標線。"),
            ("contacts", "每兩週一次線上會議，規劃科與社群各一人。"),
            ("startsOn", today),
            ("endsOn", today.PlusDays(364))
        );
        await acting.Post(
            runs,
            $"{at}/exchanges",
            ("what", "三所小學周邊的事故點位，交通局以開放資料釋出。"),
            ("mode", ExchangeMode.DataPublishing),
            ("direction", ExchangeDirection.FromAgency),
            ("onDay", today.PlusDays(-6))
        );
    }

    private async Task<OrganisationId> Agency(PersonId by, string name, string latin, string sentence) =>
        await acting.Make<OrganisationId>(
            by,
            "/organisations",
            ("name", name),
            ("latinName", latin),
            ("kind", OrganisationKind.Agency),
            ("sentence", sentence)
        );

    private Task<CollaborationPersonId> Add(PersonId by, string at, params (string, object?)[] body) =>
        acting.Make<CollaborationPersonId>(by, $"{at}/people", body);

    private static (int Days, ExchangeMode Mode, ExchangeDirection Direction, string What)[] Exchanges =>
        [
            (380, ExchangeMode.DataPublishing, ExchangeDirection.FromAgency, "一年份公告的原始檔。"),
            (300, ExchangeMode.IssueTracking, ExchangeDirection.ToAgency, "二十則里民看不懂的句子，公所逐條回覆。"),
            (240, ExchangeMode.ParticipatoryData, ExchangeDirection.Both, "和三位里長一起整理常用詞對照表。"),
            (150, ExchangeMode.ParticipatoryData, ExchangeDirection.Both, "在活動中心和里民試讀新版公告。"),
            (117, ExchangeMode.IssueTracking, ExchangeDirection.ToAgency, "公車改線公告的七個錯字與兩張過期地圖。"),
            (84, ExchangeMode.ParticipatoryData, ExchangeDirection.Both, "對照表增加四十個詞，公所納入範本。"),
            (48, ExchangeMode.DataPublishing, ExchangeDirection.FromAgency, "公車改線的站點與時刻。"),
            (15, ExchangeMode.ParticipatoryData, ExchangeDirection.Both, "兩個里的第二次試讀，八成的人五分鐘內看懂。"),
        ];

    private static (int Days, RoleDimension Dimension, string? Implementer, string? Designer, string? Initiator)[] Roles =>
        [
            (400, RoleDimension.Frame, "題目與格式都由公所訂。", null, null),
            (400, RoleDimension.Identity, "公所把我們當作志工。", null, null),
            (400, RoleDimension.Contribution, "照公所的稿子排版。", null, null),
            (400, RoleDimension.Selection, "由公所邀請。", null, null),
            (400, RoleDimension.Resources, "公所出印刷費，我們出時間。", null, null),
            (150, RoleDimension.Contribution, "照公所的稿子排版。", "對照表改變了公告的寫法。", null),
            (150, RoleDimension.Identity, null, "承辦開始先問我們怎麼寫。", null),
            (30, RoleDimension.Frame, null, "範本由雙方一起訂。", "試讀是我們先提的。"),
            (30, RoleDimension.Resources, null, "公所出場地與資料，我們出編輯。", null),
        ];
}
