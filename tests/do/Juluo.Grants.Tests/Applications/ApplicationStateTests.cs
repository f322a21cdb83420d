using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Grants.Tests;

/// <summary>States of an application: the actions that each allows, and to whom.</summary>
public sealed class ApplicationStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // before: a draft that asked for more than the grant gives by now was sent
    public async Task What_asks_for_more_than_the_programme_gives_by_now_is_not_sent()
    {
        var (bureau, grant, id) = await Written();
        await Ask(bureau, id, "250000");
        await Change(bureau, grant, p => p with { AmountTo = "100000" });
        (await Send(bureau, id)).Errors.Single().ShouldBe(new ApplicationErrors.MoreThanItGives(new(100_000_00, "TWD")));
        await Ask(bureau, id, "100000");
        (await Send(bureau, id)).Errors.ShouldBeEmpty();
    }

    [Fact] // before: 250,000 dollars were asked of a grant that gave 300,000 Taiwan dollars when they were written down
    public async Task A_currency_stays_once_someone_applies()
    {
        var (bureau, grant, id) = await Written();
        (await TryChange(bureau, grant, p => p with { Currency = "USD" })).Errors.Single().ShouldBeOfType<GrantErrors.CurrencyInUse>();
        await bureau.Good<WithdrawGrantApplication, WithdrawGrantApplication.Input, Done>(bureau.People[0], new(id));
        (await TryChange(bureau, grant, p => p with { Currency = "USD" }))
            .Errors.Single()
            .ShouldBeOfType<GrantErrors.CurrencyInUse>("it can come back");
        var other = await bureau.Post();
        (await TryChange(bureau, other, p => p with { Currency = "USD" })).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_step_is_for_its_state_alone()
    {
        var (bureau, _, id) = await Written();
        await Refused(bureau, id, send: false, decide: true, pay: true, learn: true);
        (await bureau.Waits(bureau.People[0])).ShouldBe([("programme-application", $"/grants/applications/{id}")]); // before: Home alone
        await Send(bureau, id);
        (await bureau.Waits(bureau.People[0])).ShouldBeEmpty();
        await Refused(bureau, id, send: true, decide: false, pay: true, learn: true);
        (await Ask(bureau, id, "1", good: false))!.ShouldBeOfType<ApplicationErrors.AnotherState>();
        (
            await bureau.Bad<WithdrawGrantApplication, WithdrawGrantApplication.Input, Done>(bureau.People[0], new(id))
        ).ShouldBeOfType<ApplicationErrors.AnotherState>("it was sent");
        (await Decide(bureau, id)).Errors.ShouldBeEmpty();
        await Refused(bureau, id, send: true, decide: true, pay: false, learn: false);
        (await Pay(bureau, id, "1000")).Errors.ShouldBeEmpty();
        await Refused(bureau, id, send: true, decide: true, pay: true, learn: false);
    }

    [Fact]
    public async Task Days_follow_each_other_and_none_is_ahead()
    {
        var (bureau, grant, id) = await Written();
        var today = bureau.Today;
        await Change(bureau, grant, p => p with { OpensOn = today });
        (await Send(bureau, id, today.PlusDays(1))).Errors.Single().ShouldBe(new ApplicationErrors.DayAhead("appliedOn"));
        (await Send(bureau, id, today.PlusDays(-1))).Errors.Single().ShouldBe(new ApplicationErrors.SentBeforeItOpened(today));
        (await Send(bureau, id, today)).Errors.ShouldBeEmpty();
        (await Decide(bureau, id, on: today.PlusDays(1))).Errors.Single().ShouldBe(new ApplicationErrors.DayAhead("decidedOn"));
        (await Decide(bureau, id, on: today.PlusDays(-1))).Errors.Single().ShouldBe(new ApplicationErrors.DayBefore("decidedOn", today));
        (await Decide(bureau, id, on: today)).Errors.ShouldBeEmpty();
        (await Pay(bureau, id, "1", today.PlusDays(1))).Errors.Single().ShouldBe(new ApplicationErrors.DayAhead("paidOn"));
        (await Pay(bureau, id, "1", today.PlusDays(-1))).Errors.Single().ShouldBe(new ApplicationErrors.DayBefore("paidOn", today));
        (await Pay(bureau, id, "")).Errors.Single().ShouldBe(new Missing("paid"));
        (await Pay(bureau, id, "much")).Errors.Single().ShouldBe(new ApplicationErrors.AmountUnreadable("paid"));
        foreach (
            var (set, rule) in new[]
            {
                ("decided_on = applied_on - 1", "decided_after_it_was_sent"),
                ("applied_on = null", "sent_on_a_day"),
                ("decided_on = null", "decided_on_a_day"),
                ("paid_on = decided_on, paid = 1", "paid_on_a_day"),
            }
        )
            (await bureau.Refused($"update programmes.programme_application set {set} where community_id = $1")).ShouldBe(rule);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_does()
    {
        var (bureau, _, id) = await Written();
        await Send(bureau, id);
        var decided = await Task.WhenAll(Task.Run(() => Decide(bureau, id, won: true)), Task.Run(() => Decide(bureau, id, won: false)));
        decided.Count(d => !d.Failed).ShouldBe(1);
        decided.Where(d => d.Failed).SelectMany(d => d.Errors).ShouldAllBe(e => e is ApplicationErrors.AnotherState);
        (await bureau.Show(id)).Application.State.ShouldBe(decided[0].Failed ? GrantApplicationState.Lost : GrantApplicationState.Won);
    }

    [Fact]
    public async Task A_step_back_takes_what_was_said_of_the_later_one_and_keeps_what_was_learned()
    {
        var (bureau, _, id) = await Written();
        await Send(bureau, id);
        await Decide(bureau, id, learned: "早點問");
        await Pay(bureau, id, "1000");
        await Back(bureau, id);
        var won = (await bureau.Show(id)).Application;
        (won.State, won.Paid, won.PaidOn).ShouldBe((GrantApplicationState.Won, null, null));
        await Back(bureau, id);
        var sent = (await bureau.Show(id)).Application;
        (sent.State, sent.DecidedOn, sent.Awarded, sent.Learned).ShouldBe((GrantApplicationState.Applied, null, null, "早點問"));
        (await bureau.Show(id)).Lessons.ShouldBeEmpty("it is not decided");
        await Back(bureau, id);
        (await bureau.Show(id)).Application.AppliedOn.ShouldBeNull();
        (
            await bureau.Bad<UndoApplicationStep, UndoApplicationStep.Input, Done>(bureau.People[0], new(id))
        ).ShouldBeOfType<ApplicationErrors.AnotherState>();
    }

    [Fact]
    public async Task What_was_withdrawn_comes_back_unless_another_was_begun()
    {
        var (bureau, grant, id) = await Written();
        await bureau.Good<WithdrawGrantApplication, WithdrawGrantApplication.Input, Done>(bureau.People[0], new(id));
        await bureau.Start(grant, bureau.People[1]);
        (
            await bureau.Bad<UndoApplicationStep, UndoApplicationStep.Input, Done>(bureau.People[0], new(id))
        ).ShouldBeOfType<ApplicationErrors.ThereAlready>();
    }

    [Fact]
    public async Task One_applies_in_the_name_of_what_one_belongs_to_and_while_it_is_on_the_list()
    {
        var bureau = await Bureau.Of(ground, 5);
        var grant = await bureau.Post();
        (await Start(bureau.People[2], bureau.Organisations[0])).Errors.Single().ShouldBeOfType<ApplicantErrors.NotYours>();
        (await Start(bureau.People[4], bureau.Organisations[2])).Errors.Single().ShouldBeOfType<ApplicantErrors.NotYours>();
        await bureau.Good<CloseGrant, CloseGrant.Input, Done>(bureau.People[3], new(grant));
        (await Start(bureau.People[0], bureau.Organisations[0])).Errors.Single().ShouldBeOfType<ApplicationErrors.NotOpen>();
        await bureau.Good<ReopenGrant, ReopenGrant.Input, Done>(bureau.People[3], new(grant));
        bureau.Pass(Duration.FromDays(21));
        (await Start(bureau.People[0], bureau.Organisations[0])).Errors.Single().ShouldBeOfType<ApplicationErrors.NotOpen>();

        Task<Outcome<Created<GrantApplicationId>>> Start(PersonId who, OrganisationId name) =>
            bureau.Do<BeginGrantApplication, BeginGrantApplication.Input, Created<GrantApplicationId>>(who, new(grant, name.Value));
    }

    [Fact]
    public async Task Who_is_not_of_its_people_does_nothing_with_it_and_who_works_there_may_join()
    {
        var (bureau, _, id) = await Written();
        var (colleague, stranger) = (bureau.People[1], bureau.People[2]);
        foreach (var who in new[] { colleague, stranger })
        {
            (await bureau.Bad<ChangeRequestedAmount, ChangeRequestedAmount.Input, Done>(who, new(id, "1"))).ShouldBeOfType<NotFound>();
            (await bureau.Bad<SendApplication, SendApplication.Input, Done>(who, new(id))).ShouldBeOfType<NotFound>();
            (await bureau.Bad<DecideApplication, DecideApplication.Input, Done>(who, new(id, true))).ShouldBeOfType<NotFound>();
            (await bureau.Bad<RecordPayment, RecordPayment.Input, Done>(who, new(id, "1"))).ShouldBeOfType<NotFound>();
            (await bureau.Bad<SaveApplicationLesson, SaveApplicationLesson.Input, Done>(who, new(id, "x"))).ShouldBeOfType<NotFound>();
            (await bureau.Bad<UndoApplicationStep, UndoApplicationStep.Input, Done>(who, new(id))).ShouldBeOfType<NotFound>();
            (await bureau.Bad<WithdrawGrantApplication, WithdrawGrantApplication.Input, Done>(who, new(id))).ShouldBeOfType<NotFound>();
            (await bureau.Bad<InviteToApplication, InviteToApplication.Input, Done>(who, new(id, who))).ShouldBeOfType<NotFound>();
            (
                await bureau.Bad<RemoveFromApplication, RemoveFromApplication.Input, Done>(who, new(id, bureau.People[0]))
            ).ShouldBeOfType<NotFound>();
            (
                await bureau.Bad<AddSection, AddSection.Input, Created<ApplicationSectionId>>(who, new(id, "附件"))
            ).ShouldBeOfType<NotFound>();
        }

        (await bureau.Bad<JoinApplication, JoinApplication.Input, Done>(stranger, new(id))).ShouldBeOfType<NotFound>();
        await bureau.Good<JoinApplication, JoinApplication.Input, Done>(colleague, new(id));
        (await bureau.Show(id, colleague)).Writers.ShouldBe([bureau.People[0], colleague]);
        await bureau.Good<LeaveApplication, LeaveApplication.Input, Done>(colleague, new(id));
        (await bureau.Bad<LeaveApplication, LeaveApplication.Input, Done>(colleague, new(id))).ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task Who_is_invited_learns_of_it_once_and_no_longer_once_it_was_a_mistake()
    {
        var (bureau, _, id) = await Written();
        var (guest, other) = (bureau.People[4], await Bureau.Of(ground, 4));
        await Invite(guest);
        (await TryInvite(guest)).Errors.Single().ShouldBeOfType<ApplicationErrors.InItAlready>();
        (await TryInvite(other.People[0])).Errors.Single().ShouldBe(new NotOffered("person"));
        (await bureau.Told(guest)).ShouldBe(["programmes.told.added"]);
        await bureau.Good<RemoveFromApplication, RemoveFromApplication.Input, Done>(bureau.People[0], new(id, guest));
        (await bureau.Told(guest)).ShouldBeEmpty();
        (
            await bureau.Bad<RemoveFromApplication, RemoveFromApplication.Input, Done>(bureau.People[0], new(id, guest))
        ).ShouldBeOfType<NotFound>();
        await Send(bureau, id);
        await Decide(bureau, id);
        (await TryInvite(guest)).Errors.Single().ShouldBeOfType<ApplicationErrors.AnotherState>();

        Task<Outcome<Done>> TryInvite(PersonId who) =>
            bureau.Do<InviteToApplication, InviteToApplication.Input, Done>(bureau.People[0], new(id, who));
        async Task Invite(PersonId who) => (await TryInvite(who)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_leaves_the_community_is_in_no_draft_and_follows_nothing()
    {
        var (bureau, grant, id) = await Written();
        await bureau.Good<JoinApplication, JoinApplication.Input, Done>(bureau.People[1], new(id));
        await bureau.Good<FollowGrant, FollowGrant.Input, Done>(bureau.People[1], new(grant));
        (await Items()).Count.ShouldBe(1);
        await ground.InOrNot(
            bureau.Here,
            s =>
                ActivatorUtilities
                    .CreateInstance<EndMembership>(s)
                    .Handle(
                        new(bureau.People[1]),
                        bureau.Here.AsCaller(bureau.People[0]) with
                        {
                            Permissions = new HashSet<string>(["people.manage"]),
                        },
                        default
                    )
        );
        await ground.In(
            bureau.Here,
            s =>
                ActivatorUtilities
                    .CreateInstance<ApplicationsOfLeaver>(s)
                    .React(new(bureau.People[1], PersonState.Alumni, StepKind.Left), default)
        );
        (await Items()).ShouldBeEmpty();
        (await bureau.Show(id)).Writers.ShouldBe([bureau.People[0]]);
        bureau.Pass(Duration.FromDays(7));
        await bureau.Run<RemindOfDeadlines>();
        (await bureau.Told(bureau.People[1])).ShouldBeEmpty();

        Task<IReadOnlyList<ItemsOfLeaver.Item>> Items() =>
            ground.In(bureau.Here, s => ActivatorUtilities.CreateInstance<ApplicationsOfLeaver>(s).Of(bureau.People[1], default));
    }

    [Fact]
    public async Task The_export_has_what_was_asked_and_won_and_not_the_text()
    {
        var (bureau, _, id) = await Written("祕密的計畫內容");
        await Ask(bureau, id, "250000");
        await Send(bureau, id);
        await Decide(bureau, id, awarded: "200000");
        var file = await bureau.Good<DownloadApplications, Nothing, Download>(bureau.People[3], new(), GrantRights.Manage);
        await using var written = new MemoryStream();
        await file.Write(written, default);
        var text = Encoding.UTF8.GetString(written.ToArray());
        text.ShouldContain("柳樹設計,won,250000");
        text.ShouldContain(",200000,");
        text.ShouldNotContain("祕密");
    }

    [Fact]
    public async Task At_home_are_drafts_that_can_still_be_sent_and_results_that_are_awaited()
    {
        var (bureau, _, id) = await Written();
        (await Home()).Applications.Single().Id.ShouldBe(id);
        (await bureau.Bad<MyApplicationsAtHome, Nothing, MyApplicationsAtHome.Output>(bureau.People[1], new())).ShouldBeOfType<NotFound>();
        await Send(bureau, id);
        bureau.Pass(Duration.FromDays(60));
        (await Home()).Applications.Single().State.ShouldBe(GrantApplicationState.Applied);
        await Back(bureau, id);
        (await bureau.Bad<MyApplicationsAtHome, Nothing, MyApplicationsAtHome.Output>(bureau.People[0], new())).ShouldBeOfType<NotFound>(
            "it is too late to send it"
        );

        Task<MyApplicationsAtHome.Output> Home() =>
            bureau.Good<MyApplicationsAtHome, Nothing, MyApplicationsAtHome.Output>(bureau.People[0], new());
    }

    private async Task<(Bureau Bureau, GrantId Programme, GrantApplicationId Id)> Written(string text = "讓巷子好走。")
    {
        var bureau = await Bureau.Of(ground, 5);
        var grant = await bureau.Post();
        var id = await bureau.Start(grant);
        await bureau.Write(id, bureau.People[0], text);
        return (bureau, grant, id);
    }

    private static async Task Refused(Bureau bureau, GrantApplicationId id, bool send, bool decide, bool pay, bool learn)
    {
        if (send)
            (await Send(bureau, id)).Errors.Single().ShouldBeOfType<ApplicationErrors.AnotherState>();
        if (decide)
            (await Decide(bureau, id)).Errors.Single().ShouldBeOfType<ApplicationErrors.AnotherState>();
        if (pay)
            (await Pay(bureau, id, "1")).Errors.Single().ShouldBeOfType<ApplicationErrors.AnotherState>();
        var learned = await bureau.Do<SaveApplicationLesson, SaveApplicationLesson.Input, Done>(bureau.People[0], new(id, "學到"));
        learned.Failed.ShouldBe(learn);
    }

    private static async Task<Error?> Ask(Bureau bureau, GrantApplicationId id, string asked, bool good = true)
    {
        var outcome = await bureau.Do<ChangeRequestedAmount, ChangeRequestedAmount.Input, Done>(bureau.People[0], new(id, asked));
        outcome.Failed.ShouldBe(!good);
        return outcome.Errors.FirstOrDefault();
    }

    private static Task<Outcome<Done>> Send(Bureau bureau, GrantApplicationId id, LocalDate? on = null) =>
        bureau.Do<SendApplication, SendApplication.Input, Done>(bureau.People[0], new(id, on));

    private static Task<Outcome<Done>> Decide(
        Bureau bureau,
        GrantApplicationId id,
        bool won = true,
        LocalDate? on = null,
        string? awarded = null,
        string? learned = null
    ) => bureau.Do<DecideApplication, DecideApplication.Input, Done>(bureau.People[0], new(id, won, on, awarded, learned));

    private static Task<Outcome<Done>> Pay(Bureau bureau, GrantApplicationId id, string paid, LocalDate? on = null) =>
        bureau.Do<RecordPayment, RecordPayment.Input, Done>(bureau.People[0], new(id, paid, on));

    private static Task<Done> Back(Bureau bureau, GrantApplicationId id) =>
        bureau.Good<UndoApplicationStep, UndoApplicationStep.Input, Done>(bureau.People[0], new(id));

    private static async Task Change(Bureau bureau, GrantId id, Func<ChangeGrant.Input, ChangeGrant.Input> with) =>
        (await TryChange(bureau, id, with)).Errors.ShouldBeEmpty();

    private static Task<Outcome<Done>> TryChange(Bureau bureau, GrantId id, Func<ChangeGrant.Input, ChangeGrant.Input> with) =>
        bureau.Do<ChangeGrant, ChangeGrant.Input, Done>(
            bureau.People[3],
            with(
                new(id)
                {
                    Title = new("小巷補助", "Small streets fund"),
                    Funder = "市府",
                    About = "讓巷子更好走。",
                    AmountTo = "300000",
                    ClosesOn = bureau.Today.PlusDays(20),
                }
            )
        );
}
