using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Sample;

/// <summary>Founds the circles of a sample and lets them meet and decide, by the slices that people use.</summary>
internal sealed class SampleCircles(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private readonly Community community = services.GetRequiredService<UnitOfWork>().Community;

    /// <returns>The first of them, with its members; the one who coordinates it first.</returns>
    public async Task<(CircleId Circle, IReadOnlyList<PersonId> Members)> Make()
    {
        var (first, of) = (default(CircleId), new List<PersonId>());
        var here = Everybody();
        var texts = SampleCircleTexts.Of(sample.Options.Preset);
        foreach (var (number, text) in texts.Index())
        {
            // The operator and the first member are in the first circle, so that each finds something that waits for them.
            var members = here.Skip(number == 0 ? 0 : 2 + (number * 3)).Take(number == 0 ? 9 : 5).ToList();
            if (members.Count < 3)
                members = here.Take(5).ToList();
            var circle = await Found(text, members);
            if (number > 0)
                continue;
            (first, of) = (circle, members);
            await Meet(circle, members);
            await Decide(circle, members);
            if (text.Kind == CircleKind.CoOperative)
                await Share(circle, members);
        }

        await Hush();
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
        var founded = await Do<FoundCircle, FoundCircle.Input, FoundCircle.Output>(
            members[0],
            new(
                text.Name.In(Languages.Chinese),
                text.Name.In(Languages.English),
                text.Purpose.In(Languages.Chinese),
                text.Purpose.In(Languages.English),
                text.Kind,
                text.Entry,
                Par: text.Par
            )
        );
        var today = sample.Now.InZone(SampleOptions.Zone).Date;
        var term = text.Kind == CircleKind.Committee ? new LocalDate(today.Year + 1, 12, 31) : (LocalDate?)null;
        foreach (var (place, person) in members.Skip(1).Index())
            await Do<AppointOfficer, AppointOfficer.Input, Done>(
                members[0],
                new(founded.Id, person, place == 0 ? CirclePart.Secretary : CirclePart.Member, term)
            );
        return founded.Id;
    }

    private async Task Meet(CircleId circle, List<PersonId> members)
    {
        var today = sample.Now.InZone(SampleOptions.Zone).Date;
        var last = await Do<CallMeeting, CallMeeting.Input, CallMeeting.Output>(
            members[0],
            new(circle, "十月例會", today.PlusDays(-24), "19:00", 90, "二樓長桌")
        );
        foreach (var item in (string[])["上季收支", "公用設備怎麼登記", "下次開放日"])
            await Do<ProposeItem, ProposeItem.Input, Done>(members[1], new(last.Id, item));
        await Do<RecordAttendance, RecordAttendance.Input, Done>(members[1], new(last.Id, [.. members.Take(6)]));
        await Do<WriteMinutes, WriteMinutes.Input, Done>(
            members[1],
            new(
                last.Id,
                "## 1. 上季收支\n\n結餘 41,200 元，比上季多 3,600 元。\n\n## 2. 公用設備怎麼登記\n\n- 用門口的表登記，**用完當天**填\n- 兩次沒填的人輪一週打掃\n\n## 3. 下次開放日\n\n先提案表決，再排人力。"
            )
        );
        var next = await Do<CallMeeting, CallMeeting.Input, CallMeeting.Output>(
            members[0],
            new(circle, "十一月例會", today.PlusDays(6), "19:00", 90, "二樓長桌")
        );
        await Do<ProposeItem, ProposeItem.Input, Done>(members[1], new(next.Id, "通過十月紀錄"));
        await Do<ProposeItem, ProposeItem.Input, Done>(members[2], new(next.Id, "開放日的人力"));
    }

    private async Task Decide(CircleId circle, List<PersonId> members)
    {
        var today = sample.Now.InZone(SampleOptions.Zone).Date;
        var bought = await Do<ProposeDecision, ProposeDecision.Input, ProposeDecision.Output>(
            members[1],
            new(
                circle,
                "買一台二手裁紙機",
                "用公款 **28,000 元** 買一台二手裁紙機，放在一樓，登記後大家都能用。",
                DecisionMethod.SimpleMajority,
                Secret: true,
                QuorumPercent: 60
            )
        );
        await Do<OpenBallot, OpenBallot.Input, OpenBallot.Output>(members[0], new(bought.Id));
        foreach (var (place, person) in members.Index())
            await Do<CastBallot, CastBallot.Input, CastBallot.Output>(
                person,
                new(
                    bought.Id,
                    [person],
                    place % 4 == 3 ? "no"
                        : place == 6 ? "abstain"
                        : "yes"
                )
            );
        await Do<CloseBallot, CloseBallot.Input, Done>(members[0], new(bought.Id));

        var open = await Do<ProposeDecision, ProposeDecision.Input, ProposeDecision.Output>(
            members[2],
            new(
                circle,
                "十二月辦開放日",
                "十二月第二個週六開放一天：\n\n1. 上午帶導覽\n2. 下午市集，攤位費歸公款\n3. 晚上一起吃飯\n\n公款最多出 6,000 元。",
                DecisionMethod.Consent,
                QuorumPercent: 50
            )
        );
        await Do<OpenBallot, OpenBallot.Input, OpenBallot.Output>(members[0], new(open.Id, today.PlusDays(5), "18:00"));
        foreach (var person in members.Skip(3).Take(3))
            await Do<CastBallot, CastBallot.Input, CastBallot.Output>(person, new(open.Id, [person], "agree"));
        await Do<CastBallot, CastBallot.Input, CastBallot.Output>(
            members[2],
            new(open.Id, [members[2]], "concern", "上午的導覽只有兩個人會帶，要再找人。")
        );
    }

    private async Task Share(CircleId circle, List<PersonId> members)
    {
        foreach (var (place, person) in members.Index())
            await Do<RecordShares, RecordShares.Input, Done>(
                members[0],
                new(circle, ShareKind.Issue, null, person, 4 + (place * 7 % 12), "入社")
            );
        await Do<RecordShares, RecordShares.Input, Done>(
            members[0],
            new(circle, ShareKind.Transfer, members[3], members[4], 2, "換工作室")
        );
        await Do<RecordDividend, RecordDividend.Input, Done>(members[0], new(circle, "10000", "去年結餘"));
    }

    /// <summary>What happened before anybody came in is told to nobody.</summary>
    private async Task Hush()
    {
        var value = (string[])["circles.circle", "circles.meeting", "circles.vote", "circles.result"];
        await services
            .GetRequiredService<UnitOfWork>()
            .Do(
                $"""
                with told as (delete from delivery.notification where community_id = {community.Id} and kind = any({value}) returning id)
                delete from delivery.mail m using told where m.community_id = {community.Id} and m.key = 'notification:' || told.id
                """,
                stop
            );
    }

    private async Task<TOutput> Do<TSlice, TInput, TOutput>(PersonId who, TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull
    {
        var caller = Caller.Visitor(community, Languages.Chinese) with
        {
            Person = who,
            Permissions = services.GetRequiredService<App>().Allowed([Role.Member]),
        };
        var outcome = await ActivatorUtilities.CreateInstance<TSlice>(services).Handle(input, caller, stop);
        return outcome.Failed ? throw new InvalidOperationException($"{typeof(TSlice).Name}: {outcome.Errors[0]}") : outcome.Value;
    }
}
