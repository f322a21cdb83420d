using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Matching.Tests.Introductions;

public sealed class IntroductionTests(Ground ground) : IClassFixture<Ground>
{
    private Community Here => ground.Riverside;

    [Fact]
    public async Task Two_people_who_both_agree_meet_and_the_others_hear_of_every_rung()
    {
        var p = await Members.Of(ground, Here, "ann", "ben", "olive");
        var id = await ground.Introduced(Here, p[0], p[1], p[2], "you two should talk");
        (await ground.Mails(id, "asked")).ShouldBe(2);

        (await ground.Answers(Here, p[0], id, YesNo.Yes)).Value.Open.ShouldBeFalse();
        (await ground.Answers(Here, p[1], id, YesNo.Yes)).Value.Open.ShouldBeTrue();
        (await ground.Do<ReportMeeting, ReportMeeting.Input, Done>(Here.As(p[0]), new(id, YesNo.Yes))).Failed.ShouldBeFalse();
        (
            await ground.Do<ReportUsefulness, ReportUsefulness.Input, Done>(Here.As(p[1]), new(id, YesNo.Yes, "a film together"))
        ).Failed.ShouldBeFalse();

        var introduction = (await ground.Introduction(Here, id))!;
        introduction.State.ShouldBe(IntroductionState.Useful);
        (
            await ground.Database.Ask<long>(
                "select count(*) from delivery.outbox where kind = $1 and payload->>'introduction' = $2",
                NamedAttribute.Of<IntroductionStep>(),
                id.ToString()
            )
        ).ShouldBe(4);
        (
            await ground.Database.Ask<long>(
                "select count(*) from delivery.outbox where kind = $1 and payload->>'externalId' = $2",
                NamedAttribute.Of<Interaction>(),
                id.ToString()
            )
        ).ShouldBe(1);
        (await ground.Mails(id, "accepted")).ShouldBe(2);
    }

    [Fact]
    public async Task My_introductions_are_listed_from_the_question_to_what_came_of_it()
    {
        var p = await Members.Of(ground, Here, "lena", "marc", "oda");
        var id = await ground.Introduced(Here, p[0], p[1], p[2], "you two should talk");
        (await Mine()).Single().ShouldBe(MyStage.Asked);
        await ground.Answers(Here, p[0], id, YesNo.Yes);
        (await Mine()).Single().ShouldBe(MyStage.Waiting);
        await ground.Answers(Here, p[1], id, YesNo.Yes);
        (await Mine()).Single().ShouldBe(MyStage.ToMeet);
        await ground.Do<ReportMeeting, ReportMeeting.Input, Done>(Here.As(p[0]), new(id, YesNo.Yes));
        (await Mine()).Single().ShouldBe(MyStage.ToJudge);

        async Task<List<MyStage>> Mine()
        {
            var shown = (await ground.Do<ShowMyWishes, Nothing, MyWishes>(Here.As(p[0]), new())).Value.Introductions;
            return [.. shown.All.Select(i => i.Stage(shown.Now))];
        }
    }

    [Fact] // seen to fail with what the two wrote alone: the person both know was not said
    public async Task An_introduction_by_hand_says_what_was_seen_of_the_two_as_far_as_each_may_know()
    {
        var p = await Members.Of(ground, Here, "pia", "quentin", "rosa", "otto");
        foreach (var one in new[] { p[0], p[1] })
            await ground.Database.Do(
                """
                insert into lens.tie (community_id, a, b, kind, probability, strength, significance, rank, days, advice_a, advice_b,
                  parallel, exchange, cooperation, first_at, last_at, reasons)
                select $1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), 2, 1, 1, 1, 1, 9, 0, 0, 0, 0, 0, now(), now(), '[]'
                """,
                Here.Id.Value,
                one.Value,
                p[2].Value
            );
        var id = await ground.Introduced(Here, p[0], p[1], p[3], "you two should talk");
        var introduction = (await ground.Introduction(Here, id))!;
        introduction.Reasons.OfType<Reason.SharedContact>().Single().Contact.ShouldBe(p[2]);
        var mail = (
            await ground.Database.Ask<string>(
                "select min(body_text) from delivery.mail where recipient = 'pia@example.org' and body_text like '%you two should talk%'"
            )
        )!;
        mail.IndexOf("you two should talk", StringComparison.Ordinal).ShouldBeLessThan(mail.IndexOf("rosa", StringComparison.Ordinal));
        mail.Replace("quentin trade", "", StringComparison.Ordinal).ShouldNotContain("quentin");

        // A person who withdraws consent to visible ties is not mentioned from that moment on.
        await ground.In(Here, s => s.GetRequiredService<ConsentsFacade>().Set(p[2], Purpose.Ties, given: false, default));
        (await ground.In(Here, s => s.GetRequiredService<PairEvidence>().Of(p[0], p[1], default)))
            .OfType<Reason.SharedContact>()
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task That_both_said_yes_is_the_first_thing_at_home_for_a_week()
    {
        var p = await Members.Of(ground, Here, "hana", "ivo", "orla");
        var id = await ground.Introduced(Here, p[0], p[1], p[2]);
        (await AtHome()).Order(Here.As(p[0]), 20).ShouldBe(4);
        await ground.Answers(Here, p[0], id, YesNo.Yes);
        (await AtHome()).Order(Here.As(p[0]), 20).ShouldBe(20);
        await ground.Answers(Here, p[1], id, YesNo.Yes);
        var agreed = await AtHome();
        agreed.Order(Here.As(p[0]), 20).ShouldBe(0);
        (agreed with { Now = agreed.Now + Duration.FromDays(8) }).Order(Here.As(p[0]), 20).ShouldBe(20);

        async Task<MyList> AtHome() => (await ground.Do<MyIntroductions, Nothing, MyList>(Here.As(p[0]), new())).Value;
    }

    [Fact]
    public async Task Nobody_learns_who_the_other_is_before_both_agree()
    {
        var p = await Members.Of(ground, Here, "carla", "dora", "olga");
        var id = await ground.Introduced(Here, p[0], p[1], p[2]);
        var mail = await ground.Database.Ask<string>(
            """
            select n.sentence || n.particulars || subject || body_text || body_html
            from delivery.mail m join delivery.notification n on m.key = 'notification:' || n.id where n.key = $1 and n.person_id = $2
            """,
            $"introduction:{id}:asked",
            p[0].Value
        );
        mail.ShouldNotBeNull();
        mail.ShouldNotContain("dora@");
        mail.ShouldNotContain("dora,");
        await ground.Answers(Here, p[1], id, YesNo.Yes);
        var told = await ground.Mails(id, "accepted");
        told.ShouldBe(0);
    }

    [Fact]
    public async Task A_no_changes_nothing_that_the_other_or_the_operator_could_see()
    {
        var p = await Members.Of(ground, Here, "eve", "finn", "otto", "gus", "hana");
        var declined = await ground.Introduced(Here, p[0], p[1], p[2]);
        var silent = await ground.Introduced(Here, p[3], p[4], p[2]);
        (await ground.Answers(Here, p[0], declined, YesNo.No)).Failed.ShouldBeFalse();

        (await ground.StageOf(Here, p[1], declined)).ShouldBe(await ground.StageOf(Here, p[4], silent));
        (await ground.Introduction(Here, declined))!.State.ShouldBe((await ground.Introduction(Here, silent))!.State);
        (await ground.Answers(Here, p[1], declined, YesNo.Yes)).Value.Open.ShouldBeFalse();
        (await ground.StageOf(Here, p[1], declined)).ShouldBe(MyStage.Waiting);
        (await ground.Mails(declined)).ShouldBe(2);

        ground.Time.Pass(TimeSpan.FromDays(15));
        await ground.Run<AdvanceFunnel>(Here);
        (await ground.Introduction(Here, declined))!.State.ShouldBe(IntroductionState.Expired);
        (await ground.Introduction(Here, silent))!.State.ShouldBe(IntroductionState.Expired);
        (await ground.StageOf(Here, p[1], declined)).ShouldBeNull();
    }

    // An operator may be one of the two: in their view as the introducer, they would learn of a no.
    [Fact] // met in a founded house: the state and the other's name stood in the list
    public async Task Who_introduces_others_does_not_look_at_their_own_introductions_there()
    {
        var p = await Members.Of(ground, Here, "desk", "quinn", "colleague");
        var id = await ground.Introduced(Here, p[0], p[1], p[2]);
        (await ground.Do<ShowIntroduction, ShowIntroduction.Input, IntroductionDetail>(Here.As(p[0]), new(id)))
            .Errors[0]
            .ShouldBeOfType<NotFound>();
        (await ground.Do<WithdrawIntroduction, WithdrawIntroduction.Input, Done>(Here.As(p[0]), new(id)))
            .Errors[0]
            .ShouldBeOfType<NotFound>();
        async Task<bool> Lists(PersonId who) =>
            (
                await ground.Do<ListIntroductions, ListIntroductions.Input, IntroductionsList>(Here.As(who), new(Find: "quinn"))
            ).Value.Items.Any(i => i.Id == id);
        (await Lists(p[0])).ShouldBeFalse();
        (await Lists(p[2])).ShouldBeTrue();
        (await ground.StageOf(Here, p[0], id)).ShouldNotBeNull("at home it stands as one's own");
        (await ground.Do<IntroducePeople, IntroducePeople.Input, IntroductionBegun>(Here.As(p[2]), new(p[2], p[1])))
            .Errors[0]
            .ShouldBeOfType<MatchingErrors.OneOfTheTwo>();
    }

    [Fact]
    public async Task Whoever_avoids_the_other_is_never_asked_and_the_operator_sees_what_silence_looks_like()
    {
        var p = await Members.Of(ground, Here, "ida", "jon", "oona");
        await ground.Do<AddDoNotMatch, AddDoNotMatch.Input, Done>(Here.As(p[1]), new(p[0]));
        var id = await ground.Introduced(Here, p[0], p[1], p[2]);
        (await ground.Introduction(Here, id))!.State.ShouldBe(IntroductionState.Asked);
        (await ground.StageOf(Here, p[0], id)).ShouldBeNull();
        (await ground.Mails(id)).ShouldBe(0);
        (await ground.Answers(Here, p[0], id, YesNo.Yes)).Errors[0].ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task An_introduction_can_be_taken_back_until_somebody_answers()
    {
        var p = await Members.Of(ground, Here, "kim", "lea", "omar");
        var id = await ground.Introduced(Here, p[0], p[1], p[2]);
        var token = await ground.Token(id, "asked", p[0]);
        (await ground.Do<WithdrawIntroduction, WithdrawIntroduction.Input, Done>(Here.As(p[2]), new(id))).Failed.ShouldBeFalse();
        (await ground.Mails(id)).ShouldBe(0);
        (await ground.Do<ShowLink, ShowLink.Input, LinkView>(Caller.Visitor(Here, Languages.English), new(token!)))
            .Errors[0]
            .ShouldBeOfType<LinkUnknown>();
        (await ground.Database.Ask<long>("select count(*) from matching.turn where introduction_id = $1", id.Value)).ShouldBe(0);

        var again = await ground.Introduced(Here, p[0], p[1], p[2]);
        await ground.Answers(Here, p[0], again, YesNo.No);
        (await ground.Do<WithdrawIntroduction, WithdrawIntroduction.Input, Done>(Here.As(p[2]), new(again)))
            .Errors[0]
            .ShouldBeOfType<MatchingErrors.SomebodyAnswered>();
    }

    [Fact]
    public async Task Another_community_sees_none_of_it()
    {
        var p = await Members.Of(ground, Here, "mia", "nils", "opal");
        var id = await ground.Introduced(Here, p[0], p[1], p[2]);
        var token = await ground.Token(id, "asked", p[0]);
        (await ground.Introduction(ground.Hillside, id)).ShouldBeNull();
        (await ground.Answers(ground.Hillside, p[0], id, YesNo.Yes)).Errors[0].ShouldBeOfType<NotFound>();
        (await ground.Do<ShowLink, ShowLink.Input, LinkView>(Caller.Visitor(ground.Hillside, Languages.English), new(token!)))
            .Errors[0]
            .ShouldBeOfType<LinkUnknown>();
        await ground.In(
            ground.Hillside,
            async s =>
            {
                foreach (
                    var table in (string[])
                        ["suggestion", "introduction", "answer", "account", "link", "turn", "capacity", "do_not_match", "allocation"]
                )
                {
                    await using var all = s.GetRequiredService<UnitOfWork>().Command($"select count(*) from matching.{new Sql(table)}");
                    (await all.ExecuteScalarAsync()).ShouldBe(0L, table);
                }
            }
        );
    }

    [Fact]
    public async Task After_a_week_both_are_asked_once_whether_they_met()
    {
        var p = await Members.Of(ground, Here, "pia", "quin", "orla");
        var id = await ground.Introduced(Here, p[0], p[1], p[2]);
        await ground.Answers(Here, p[0], id, YesNo.Yes);
        await ground.Answers(Here, p[1], id, YesNo.Yes);
        await ground.Run<AdvanceFunnel>(Here);
        (await ground.Token(id, "met", p[0])).ShouldBeNull();
        ground.Time.Pass(TimeSpan.FromDays(8));
        await ground.Run<AdvanceFunnel>(Here);
        await ground.Run<AdvanceFunnel>(Here);
        (await ground.Mails(id, "met")).ShouldBe(2);

        var visitor = Caller.Visitor(Here, Languages.English);
        var met = await ground.Do<AnswerByLink, AnswerByLink.Input, AnswerByLink.Output>(
            visitor,
            new((await ground.Token(id, "met", p[0]))!, YesNo.Yes)
        );
        var useful = await ground.Do<AnswerByLink, AnswerByLink.Input, AnswerByLink.Output>(
            visitor,
            new(met.Value.Next, YesNo.Yes, "a shared client")
        );
        useful.Failed.ShouldBeFalse();
        (await ground.Introduction(Here, id))!.State.ShouldBe(IntroductionState.Useful);
    }

    [Fact]
    public void Evidence_within_its_time_climbs_and_later_evidence_does_not()
    {
        var met = Instant.FromUtc(2026, 1, 10, 3, 0);
        var one = new Introduction(
            new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)),
            null,
            new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)),
            new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)),
            null,
            "",
            [],
            IntroductionState.Met,
            false,
            met,
            met + Duration.FromDays(14),
            met,
            met,
            null,
            null,
            null,
            null
        );
        Lens.Dealing Seen(double? exchange, double? project) =>
            new(
                one.A,
                one.B,
                null,
                exchange is { } e ? met + Duration.FromDays(e) : null,
                project is { } c ? met + Duration.FromDays(c) : null
            );
        AdvanceFunnel.Reached(one, Seen(59, null)).After.State.ShouldBe(IntroductionState.Exchange);
        AdvanceFunnel.Reached(one, Seen(61, null)).Steps.ShouldBeEmpty();
        AdvanceFunnel.Reached(one, Seen(61, 179)).After.State.ShouldBe(IntroductionState.Project);
        AdvanceFunnel.Reached(one, Seen(10, 179)).Steps.Count.ShouldBe(2);
        AdvanceFunnel.Reached(one, Seen(null, 181)).Steps.ShouldBeEmpty();
    }
}
