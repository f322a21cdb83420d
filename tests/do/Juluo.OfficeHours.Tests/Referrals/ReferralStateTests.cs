using Microsoft.Extensions.DependencyInjection;

namespace Juluo.OfficeHours.Tests;

/// <summary>A referral proceeds by the member's consent: who proposes it, who withdraws it, and who reports its result.</summary>
public sealed class ReferralStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Only_the_expert_proposes_withdraws_and_passes_on()
    {
        var (school, id, appointment) = await Proposed(Outside);
        var member = school.People[1];
        (
            await school.Bad<ReferMember, ReferMember.Input, Created<ReferralId>>(member, new(appointment, Outside: "x", Note: "x"))
        ).ShouldBeOfType<ReferralErrors.OnlyForExpert>();
        (
            await school.Bad<WithdrawReferral, WithdrawReferral.Input, WithdrawReferral.Output>(member, new(id))
        ).ShouldBeOfType<ReferralErrors.OnlyForExpert>();
        await Answer(school, id, true);
        (
            await school.Bad<PassReferralOn, PassReferralOn.Input, PassReferralOn.Output>(member, new(id))
        ).ShouldBeOfType<ReferralErrors.OnlyForExpert>();
    }

    [Fact]
    public async Task It_is_withdrawn_with_its_news_until_it_was_passed_on()
    {
        var (school, id, appointment) = await Proposed(Outside);
        var (expert, member) = (school.People[0], school.People[1]);
        (await school.Told(member)).ShouldContain("mentoring.told.referral-proposed");
        await school.Good<WithdrawReferral, WithdrawReferral.Input, WithdrawReferral.Output>(expert, new(id));
        (await school.Told(member)).ShouldNotContain("mentoring.told.referral-proposed");
        (await Answered(school, id, true)).ShouldBeOfType<NotFound>();
        var next = await Propose(school, appointment);
        await Answer(school, next, true);
        await school.Good<PassReferralOn, PassReferralOn.Input, PassReferralOn.Output>(expert, new(next));
        (
            await school.Bad<WithdrawReferral, WithdrawReferral.Input, WithdrawReferral.Output>(expert, new(next))
        ).ShouldBeOfType<ReferralErrors.PassedOn>();
    }

    [Fact]
    public async Task There_is_one_at_a_time_and_after_a_no_another()
    {
        var (school, id, appointment) = await Proposed(Outside);
        (await Refused(school, appointment)).ShouldBeOfType<ReferralErrors.OneAtATime>();
        (await school.Waits(school.People[1])).ShouldBe([("referral", $"/appointments/{appointment}#referrals")]); // before: Home alone
        await Answer(school, id, false);
        (await school.Waits(school.People[1])).ShouldBeEmpty();
        await Propose(school, appointment);
    }

    [Fact]
    public async Task Of_four_that_are_proposed_at_once_one_is()
    {
        var (school, appointment) = await Met();
        var proposed = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() =>
                        school.Do<ReferMember, ReferMember.Input, Created<ReferralId>>(
                            school.People[0],
                            new(appointment, Outside: "法律扶助基金會", Note: "買斷條款")
                        )
                    )
                )
        );
        proposed.Count(p => !p.Failed).ShouldBe(1);
        proposed.Where(p => p.Failed).SelectMany(p => p.Errors).ShouldAllBe(e => e is ReferralErrors.OneAtATime);
    }

    [Fact]
    public async Task A_no_is_not_turned_into_a_yes_and_a_word_that_was_passed_on_is_not_taken_back()
    {
        var (school, id, appointment) = await Proposed(Outside);
        await Answer(school, id, false);
        (await Answered(school, id, true)).ShouldBeOfType<ReferralErrors.NotWaiting>();
        var next = await Propose(school, appointment);
        await Answer(school, next, true);
        await school.Good<PassReferralOn, PassReferralOn.Input, PassReferralOn.Output>(school.People[0], new(next));
        (await Answered(school, next, false)).ShouldBeOfType<ReferralErrors.PassedOn>();
    }

    [Fact]
    public async Task It_is_passed_on_once()
    {
        var (school, id, _) = await Proposed(Outside);
        await Answer(school, id, true);
        await school.Good<PassReferralOn, PassReferralOn.Input, PassReferralOn.Output>(school.People[0], new(id));
        (
            await school.Bad<PassReferralOn, PassReferralOn.Input, PassReferralOn.Output>(school.People[0], new(id))
        ).ShouldBeOfType<ReferralErrors.PassedOn>();
        (await school.Told(school.People[1])).Count(t => t == "mentoring.told.referral-passed-on").ShouldBe(1);
    }

    [Theory] // seen to fail: the table knew neither that it is under way nor that no one answered
    [InlineData(ReferralResult.Helped)]
    [InlineData(ReferralResult.UnderWay)]
    [InlineData(ReferralResult.NoAnswer)]
    public async Task Each_result_is_kept(ReferralResult result)
    {
        var (school, id, _) = await Proposed(s => s.People[2]);
        await Answer(school, id, true);
        await school.Good<RecordReferralOutcome, RecordReferralOutcome.Input, Done>(school.People[1], new(id, result));
        (await school.Good<ShowReferral, ShowReferral.Input, ShowReferral.Output>(school.People[0], new(id))).Referral.Result.ShouldBe(
            result
        );
    }

    [Fact]
    public async Task What_became_of_it_is_said_by_those_who_know_of_it()
    {
        var (school, id, _) = await Proposed(s => s.People[2]);
        var (expert, third, stranger) = (school.People[0], school.People[2], school.People[3]);
        (await Result(expert)).ShouldBeOfType<ReferralErrors.NotPassedOn>();
        (await Result(third)).ShouldBeOfType<NotFound>("nothing was passed on to them");
        await Answer(school, id, true);
        (await Result(stranger)).ShouldBeOfType<NotFound>();
        await school.Good<RecordReferralOutcome, RecordReferralOutcome.Input, Done>(third, new(id, ReferralResult.UnderWay, "下週見面"));
        (await school.Good<ShowReferral, ShowReferral.Input, ShowReferral.Output>(expert, new(id))).Referral.ResultWords.ShouldBe(
            "下週見面"
        );

        Task<Error> Result(PersonId who) => school.Bad<RecordReferralOutcome, RecordReferralOutcome.Input, Done>(who, new(id));
    }

    [Fact]
    public async Task Of_a_cancelled_appointment_no_one_is_referred_on()
    {
        var school = await Experts.Of(ground, 2);
        var id = await school.Appointment(school.People[0], school.People[1]);
        await school.Good<CancelAppointment, CancelAppointment.Input, Done>(school.People[1], new(id));
        ground.Time.Pass(TimeSpan.FromDays(2));
        (await Refused(school, id)).ShouldBeOfType<AppointmentErrors.IsOver>();
    }

    [Fact]
    public async Task No_one_is_referred_to_a_person_who_is_not_here_or_an_organisation_that_is_not()
    {
        var (school, appointment) = await Met();
        await school.Sql("update people.person set state = 'paused' where community_id = $1 and id = $2", school.People[2].Value);
        (
            await school.Bad<ReferMember, ReferMember.Input, Created<ReferralId>>(
                school.People[0],
                new(appointment, Person: school.People[2], Note: "x")
            )
        ).ShouldBeOfType<NotOffered>();
        (
            await school.Bad<ReferMember, ReferMember.Input, Created<ReferralId>>(
                school.People[0],
                new(appointment, Organisation: new OrganisationId(Guid.CreateVersion7()), Note: "x")
            )
        ).ShouldBeOfType<NotOffered>();
    }

    [Theory]
    [InlineData("agreed_at = now(), declined_at = now()", "agreed_or_declined")]
    [InlineData("passed_on_at = now()", "passed_on_with_consent")]
    public async Task Even_a_wrong_page_cannot_write_what_cannot_be(string set, string constraint)
    {
        var (school, _, _) = await Proposed(Outside);
        (await school.Refused($"update officehours.referral set {set} where community_id = $1")).ShouldBe(constraint);
    }

    [Fact]
    public async Task Hours_of_an_expert_who_is_away_are_not_listed_shown_or_taken()
    {
        var school = await Experts.Of(ground, 2);
        var hours = await school.Hours(school.People[0]);
        var slot = (await school.ShowHours(school.People[1], hours)).Slots[0].Id;
        await school.Sql("update people.person set state = 'paused' where community_id = $1 and id = $2", school.People[0].Value);
        (await List(school)).ShouldBeEmpty();
        (
            await school.Bad<ShowOfficeHours, ShowOfficeHours.Input, ShowOfficeHours.Output>(school.People[1], new(hours))
        ).ShouldBeOfType<NotFound>();
        (await school.Take(school.People[1], hours, slot)).Errors.Single().ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task Hours_are_listed_by_field_until_the_last_slot_has_begun()
    {
        var school = await Experts.Of(ground, 2);
        var hours = await school.Hours(school.People[0]);
        (await List(school, ExpertField.Law)).ShouldBe([hours]);
        (await List(school, ExpertField.Tax)).ShouldBeEmpty();
        ground.Time.Pass(TimeSpan.FromDays(2));
        (await List(school)).ShouldBeEmpty();
    }

    [Fact]
    public async Task So_many_slots_are_published_at_once_and_twenty_four_are_shown_at_first()
    {
        var school = await Experts.Of(ground, 2);
        var form = school.Form("08:00", "20:00") with
        {
            SlotMinutes = 10,
            LastDay = school.Today.PlusDays(400),
            Weekdays = [1, 2, 3, 4, 5, 6, 7],
        };
        (await school.Bad<PublishOfficeHours, PublishOfficeHours.Input, Created<OfficeHoursId>>(school.People[0], form)).ShouldBe(
            new OfficeHoursErrors.TooManySlots(ExpertHours.MostSlots)
        );
        var hours = (
            await school.Good<PublishOfficeHours, PublishOfficeHours.Input, Created<OfficeHoursId>>(
                school.People[0],
                form with
                {
                    LastDay = form.FirstDay,
                }
            )
        ).Id;
        var shown = await school.ShowHours(school.People[1], hours);
        (shown.Slots.Count, shown.More).ShouldBe((24, true));
        (
            await school.Good<ShowOfficeHours, ShowOfficeHours.Input, ShowOfficeHours.Output>(school.People[1], new(hours, All: true))
        ).Slots.Count.ShouldBe(72);
    }

    [Fact]
    public async Task Slots_that_were_taken_or_are_far_ahead_are_not_offered_to_introductions()
    {
        var school = await Experts.Of(ground, 2);
        var (expert, member) = (school.People[0], school.People[1]);
        var hours = await school.Hours(expert);
        await school.Good<PublishOfficeHours, PublishOfficeHours.Input, Created<OfficeHoursId>>(
            expert,
            school.Form() with
            {
                Weekdays = [1, 2, 3, 4, 5, 6, 7],
                FirstDay = school.Today.PlusDays(16),
                LastDay = school.Today.PlusDays(16),
            }
        );
        (await Open()).ShouldBe(4);
        await school.Take(member, hours, (await school.ShowHours(member, hours)).Slots[0].Id);
        (await Open()).ShouldBe(3);
        await school.Good<WithdrawOfficeHours, WithdrawOfficeHours.Input, Done>(expert, new(hours));
        (await Open()).ShouldBe(0);

        Task<int> Open() =>
            ground.In(
                school.Here,
                async s => (await ActivatorUtilities.CreateInstance<OfficeHoursFacade>(s).OpenSlots(expert, default)).Count
            );
    }

    [Fact]
    public async Task Figures_count_what_is_offered_and_taken_and_not_what_was_called_off()
    {
        var school = await Experts.Of(ground, 2);
        var (expert, member) = (school.People[0], school.People[1]);
        var id = await school.Appointment(expert, member);
        await school.Good<CancelAppointment, CancelAppointment.Input, Done>(expert, new(id));
        var statistics = await ground.In(school.Here, s => s.GetRequiredService<OfficeHoursFacade>().Statistics(default));
        statistics.Single().ShouldBe(new(ExpertField.Law, 3, 0, 0, 0, 0, 0));
    }

    private static PersonId? Outside(Experts school) => null;

    private async Task<(Experts School, AppointmentId Appointment)> Met()
    {
        var school = await Experts.Of(ground, 4);
        var appointment = await school.Appointment(school.People[0], school.People[1]);
        ground.Time.Pass(TimeSpan.FromDays(1.5));
        return (school, appointment);
    }

    private async Task<(Experts School, ReferralId Id, AppointmentId Appointment)> Proposed(Func<Experts, PersonId?> to)
    {
        var (school, appointment) = await Met();
        return (school, await Propose(school, appointment, to(school)), appointment);
    }

    private static async Task<ReferralId> Propose(Experts school, AppointmentId appointment, PersonId? to = null) =>
        (
            await school.Good<ReferMember, ReferMember.Input, Created<ReferralId>>(
                school.People[0],
                new(appointment, to, null, to is null ? "法律扶助基金會" : null, "買斷條款")
            )
        ).Id;

    private static Task<Error> Refused(Experts school, AppointmentId appointment) =>
        school.Bad<ReferMember, ReferMember.Input, Created<ReferralId>>(
            school.People[0],
            new(appointment, Outside: "法律扶助基金會", Note: "買斷條款")
        );

    private static Task<AnswerReferral.Output> Answer(Experts school, ReferralId id, bool agree) =>
        school.Good<AnswerReferral, AnswerReferral.Input, AnswerReferral.Output>(school.People[1], new(id, agree));

    private static Task<Error> Answered(Experts school, ReferralId id, bool agree) =>
        school.Bad<AnswerReferral, AnswerReferral.Input, AnswerReferral.Output>(school.People[1], new(id, agree));

    private static async Task<IEnumerable<OfficeHoursId>> List(Experts school, ExpertField? field = null) =>
        (await school.Good<ListOfficeHours, ListOfficeHours.Input, ListOfficeHours.Output>(school.People[1], new(field))).Hours.Select(h =>
            h.Id
        );
}
