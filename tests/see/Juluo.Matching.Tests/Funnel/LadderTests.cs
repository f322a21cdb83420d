using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Matching.Tests.Ladder;

public sealed class LadderTests(Ground ground) : IClassFixture<Ground>
{
    private Community Here => ground.Riverside;

    [Fact]
    public async Task What_Lens_sees_after_the_meeting_climbs_the_ladder_once()
    {
        var p = await Members.Of(ground, Here, "abe", "bea", "olwen");
        var id = await ground.Introduced(Here, p[0], p[1], p[2]);
        await Keep(p[0], p[1], InteractionKind.Help, "before the meeting", -1);
        await ground.Answers(Here, p[0], id, YesNo.Yes);
        await ground.Answers(Here, p[1], id, YesNo.Yes);
        await ground.Do<ReportMeeting, ReportMeeting.Input, Done>(Here.As(p[0]), new(id, YesNo.Yes));
        await Keep(p[0], p[1], InteractionKind.IntroductionMet, "the meeting itself", 1);
        await ground.Run<AdvanceFunnel>(Here);
        (await ground.Introduction(Here, id))!.State.ShouldBe(IntroductionState.Met);

        await Keep(p[1], p[0], InteractionKind.Reply, "an exchange", 24);
        ground.Time.Pass(TimeSpan.FromDays(2));
        await ground.Run<AdvanceFunnel>(Here);
        await ground.Run<AdvanceFunnel>(Here);
        (await ground.Introduction(Here, id))!.State.ShouldBe(IntroductionState.Exchange);
        (
            await ground.Database.Ask<long>(
                "select count(*) from delivery.outbox where payload->>'introduction' = $1 and payload->>'rung' = 'exchange'",
                id.ToString()
            )
        ).ShouldBe(1);

        await Keep(p[1], p[0], InteractionKind.Project, "a project", 24);
        ground.Time.Pass(TimeSpan.FromDays(2));
        await ground.Run<AdvanceFunnel>(Here);
        (await ground.Introduction(Here, id))!.State.ShouldBe(IntroductionState.Project);
    }

    [Fact]
    public async Task Of_somebody_who_does_not_agree_nothing_is_seen()
    {
        var p = (
            await ground.In(
                Here,
                s =>
                    s.GetRequiredService<ArrivalsFacade>()
                        .AddMany(
                            [Members.Named("cy"), Members.Named("di") with { PresenceCounts = false }, Members.Named("orion")],
                            default
                        )
            )
        ).Value;
        var id = await ground.Introduced(Here, p[0], p[1], p[2]);
        await ground.Answers(Here, p[0], id, YesNo.Yes);
        await ground.Answers(Here, p[1], id, YesNo.Yes);
        await ground.Do<ReportMeeting, ReportMeeting.Input, Done>(Here.As(p[1]), new(id, YesNo.Yes));
        await Keep(p[0], p[1], InteractionKind.Reply, "unseen", 24);
        ground.Time.Pass(TimeSpan.FromDays(2));
        await ground.Run<AdvanceFunnel>(Here);
        (await ground.Introduction(Here, id))!.State.ShouldBe(IntroductionState.Met);
    }

    [Fact]
    public async Task After_sixty_days_a_pair_is_settled_whether_it_was_shown_or_held_back()
    {
        var p = (await Members.Of(ground, Here, "ed", "flo", "gia", "hal")).OrderBy(x => x.Value).ToArray();
        foreach (var (a, b, arm) in new[] { (p[0], p[1], "chosen"), (p[2], p[3], "held_back") })
            await ground.Database.Do(
                "insert into matching.suggestion (community_id, id, week, a, b, value, terms, reasons, arm, state, made_at) values ($1, $2, '2026-11-16', $2, $3, 1, '{\"agreeA\": 0}', '[]', $4, 'expired', $5)",
                Here.Id.Value,
                a.Value,
                b.Value,
                arm,
                ground.Time.GetUtcNow().UtcDateTime
            );
        await Keep(p[0], p[1], InteractionKind.Help, "within sixty days", 24);
        await ground.Run<AdvanceFunnel>(Here);
        (await Touched(p[0])).ShouldBeNull();
        ground.Time.Pass(TimeSpan.FromDays(61));
        await ground.Run<AdvanceFunnel>(Here);
        (await Touched(p[0])).ShouldBe("true");
        (await Touched(p[2])).ShouldBe("false");
    }

    [Fact]
    public async Task History_from_elsewhere_stands_on_its_rungs_and_sends_no_mail()
    {
        var p = await Members.Of(ground, Here, "ines", "jo", "kai", "oda");
        var now = ground.Now();
        PastIntroduction Past(PersonId a, PersonId b, double days, bool met) =>
            new(
                a,
                b,
                p[3],
                now - Duration.FromDays(days),
                now - Duration.FromDays(days - 1),
                met ? now - Duration.FromDays(days - 1) : null,
                null,
                met ? now - Duration.FromDays(days - 3) : null,
                null,
                null,
                null,
                []
            );
        await ground.In(
            Here,
            s =>
                s.GetRequiredService<Matchmaking>()
                    .Remember([Past(p[0], p[1], 40, met: true), Past(p[1], p[2], 3, met: false)], publishMeetings: false, default)
        );
        var list = (await ground.Do<MyIntroductions, Nothing, MyList>(Here.As(p[1]), new())).Value;
        list.All.Select(i => i.Stage(list.Now)).ShouldBe([MyStage.Waiting, MyStage.ToJudge], ignoreOrder: true);
        (await ground.Database.Ask<long>("select count(*) from delivery.mail where recipient = 'jo@example.org'")).ShouldBe(0);
    }

    private Task<string?> Touched(PersonId a) =>
        ground.Database.Ask<string>("select touched::text from matching.suggestion where id = $1", a.Value);

    private Task Keep(PersonId a, PersonId b, InteractionKind kind, string id, int hours) =>
        ground.In(
            Here,
            s =>
                s.GetRequiredService<Ledger>()
                    .Keep([new(ground.Now() + Duration.FromHours(hours), kind, a, b, 10, null, 2, "test", $"{id} {a}")], default)
        );
}
