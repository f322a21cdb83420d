namespace Juluo.Sample;

/// <summary>Founds the circles of a sample, with meetings and decisions by their members.</summary>
internal sealed class SampleCircles(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private readonly Acting acting = new(services, sample, ids, stop);

    /// <summary>The pictures of circles, by circle name.</summary>
    public Dictionary<CircleId, string> Pictures { get; } = [];

    /// <returns>The first circle with its members, its coordinator first.</returns>
    public async Task<(CircleId Circle, IReadOnlyList<PersonId> Members)> Make()
    {
        var (first, of) = (default(CircleId), new List<PersonId>());
        var here = Everybody();
        var texts = SampleCircleTexts.Of(sample.Options.Preset);
        foreach (var (number, text) in texts.Index())
        {
            // The operator and the first member are in the first circle, so that each of them has something to answer.
            var members = here.Skip(number == 0 ? 0 : 2 + (number * 3)).Take(number == 0 ? 9 : 5).ToList();
            if (members.Count < 3)
                members = here.Take(5).ToList();
            // Only some people may found a circle, so those are first.
            members = [.. members.OrderByDescending(p => acting.As(p).May("circles.found"))];
            var circle = await Found(text, members);
            if (SamplePictureTexts.OfCircle(text.Name.En) is { } picture)
                Pictures[circle] = picture;
            if (number > 0)
                continue;
            (first, of) = (circle, members);
            await Meet(circle, members);
            await Decide(circle, members);
            if (text.Kind == CircleKind.CoOperative)
                await Share(circle, members);
        }

        await acting.Hush("circles.circle", "circles.meeting", "circles.vote", "circles.result");
        return (first, of);
    }

    private List<PersonId> Everybody()
    {
        var today = sample.Now.InZone(SampleOptions.Zone).Date;
        return
        [
            .. sample
                .People.Where(p => p.LeftOn is null || p.LeftOn > today)
                .OrderBy(p =>
                    p.Role switch
                    {
                        SampleRole.Operator => 0,
                        SampleRole.Member => 1,
                        _ => 2,
                    }
                )
                .ThenBy(p => p.Number)
                .DistinctBy(p => p.Role is SampleRole.Operator or SampleRole.Member ? (int)p.Role : 1000 + p.Number)
                .Select(p => ids[p.Number]),
        ];
    }

    private async Task<CircleId> Found(SampleCircleTexts.Circle text, List<PersonId> members)
    {
        var circle = await acting.Make<CircleId>(
            members[0],
            "/circles",
            ("name", text.Name),
            ("purpose", text.Purpose),
            ("kind", text.Kind),
            ("entry", text.Entry),
            ("par", text.Par)
        );
        var today = sample.Now.InZone(SampleOptions.Zone).Date;
        var term = text.Kind == CircleKind.Committee ? new LocalDate(today.Year + 1, 12, 31) : (LocalDate?)null;
        foreach (var (place, person) in members.Skip(1).Index())
            await acting.Post(
                members[0],
                $"/circles/{circle}/appointments",
                ("person", person),
                ("part", place == 0 ? CirclePart.Secretary : CirclePart.Member),
                ("until", term)
            );
        return circle;
    }

    private async Task Meet(CircleId circle, List<PersonId> members)
    {
        var today = sample.Now.InZone(SampleOptions.Zone).Date;
        var last = await Call(circle, members[0], "十月例會", today.PlusDays(-24));
        foreach (var text in (string[])["上季收支", "公用設備怎麼登記", "下次開放日"])
            await acting.Post(members[1], $"/meetings/{last}/agenda", ("text", text));
        await acting.Post(members[1], $"/meetings/{last}/attendance", ("present", members.Take(6)));
        await acting.Post(
            members[1],
            $"/meetings/{last}/minutes",
            (
                "text",
                "## 1. 上季收支\n\n結餘 41,200 元，比上季多 3,600 元。\n\n## 2. 公用設備怎麼登記\n\n- 用門口的表登記，**用完當天**填\n- 兩次沒填的人輪一週打掃\n\n## 3. 下次開放日\n\n先提案表決，再排人力。"
            )
        );
        var next = await Call(circle, members[0], "十一月例會", today.PlusDays(6));
        await acting.Post(members[1], $"/meetings/{next}/agenda", ("text", "通過十月紀錄"));
        await acting.Post(members[2], $"/meetings/{next}/agenda", ("text", "開放日的人力"));
    }

    private Task<MeetingId> Call(CircleId circle, PersonId by, string title, LocalDate on) =>
        acting.Make<MeetingId>(
            by,
            $"/circles/{circle}/meetings",
            ("title", title),
            ("on", on),
            ("time", "19:00"),
            ("minutesLong", 90),
            ("place", "二樓長桌")
        );

    private async Task Decide(CircleId circle, List<PersonId> members)
    {
        var today = sample.Now.InZone(SampleOptions.Zone).Date;
        var bought = await acting.Make<DecisionId>(
            members[1],
            $"/circles/{circle}/decisions",
            ("title", "買一台二手裁紙機"),
            ("text", "用公款 **28,000 元** 買一台二手裁紙機，放在一樓，登記後大家都能用。"),
            ("method", DecisionMethod.SimpleMajority),
            ("secret", true),
            ("quorumPercent", 60)
        );
        await acting.Post(members[0], $"/decisions/{bought}/opening");
        foreach (var (place, person) in members.Index())
            await Vote(
                bought,
                person,
                place % 4 == 3 ? "no"
                    : place == 6 ? "abstain"
                    : "yes"
            );
        await acting.Post(members[0], $"/decisions/{bought}/closing");

        var open = await acting.Make<DecisionId>(
            members[2],
            $"/circles/{circle}/decisions",
            ("title", "十二月辦開放日"),
            ("text", "十二月第二個週六開放一天：\n\n1. 上午帶導覽\n2. 下午市集，攤位費歸公款\n3. 晚上一起吃飯\n\n公款最多出 6,000 元。"),
            ("method", DecisionMethod.Consent),
            ("quorumPercent", 50)
        );
        await acting.Post(members[0], $"/decisions/{open}/opening", ("closesOn", today.PlusDays(5)), ("closesAt", "18:00"));
        foreach (var person in members.Skip(3).Take(3))
            await Vote(open, person, "agree");
        await Vote(open, members[2], "concern", "上午的導覽只有兩個人會帶，要再找人。");
    }

    private Task Vote(DecisionId decision, PersonId person, string choice, string? reason = null) =>
        acting.Post(person, $"/decisions/{decision}/ballots", ("for", (PersonId[])[person]), ("choice", choice), ("reason", reason));

    private async Task Share(CircleId circle, List<PersonId> members)
    {
        foreach (var (place, person) in members.Index())
            await acting.Post(
                members[0],
                $"/circles/{circle}/shares",
                ("kind", ShareKind.Issue),
                ("to", person),
                ("shares", 4 + (place * 7 % 12)),
                ("note", "入社")
            );
        await acting.Post(
            members[0],
            $"/circles/{circle}/shares",
            ("kind", ShareKind.Transfer),
            ("from", members[3]),
            ("to", members[4]),
            ("shares", 2),
            ("note", "換工作室")
        );
        await acting.Post(members[0], $"/circles/{circle}/dividends", ("amount", "10000"), ("note", "去年結餘"));
    }
}
