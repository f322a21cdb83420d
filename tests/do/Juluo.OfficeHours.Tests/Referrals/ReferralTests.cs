using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.OfficeHours.Tests;

public sealed class ReferralTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with the person notified when it is proposed
    public async Task Nothing_is_passed_on_before_the_member_agrees()
    {
        var school = await Experts.Of(ground, 4);
        var (expert, member, third, outsider) = (school.People[0], school.People[1], school.People[2], school.People[3]);
        var id = await Refer(school, third);
        (await school.Told(third)).ShouldBeEmpty();
        (await school.Bad<ShowReferral, ShowReferral.Input, ShowReferral.Output>(third, new(id))).ShouldBeOfType<NotFound>();
        (
            await school.Bad<PassReferralOn, PassReferralOn.Input, PassReferralOn.Output>(expert, new(id))
        ).ShouldBeOfType<ReferralErrors.NotAgreed>();
        (
            await school.Bad<AnswerReferral, AnswerReferral.Input, AnswerReferral.Output>(expert, new(id, true))
        ).ShouldBeOfType<ReferralErrors.OnlyForMember>();
        (
            await Should.ThrowAsync<PostgresException>(() =>
                school.Sql("update officehours.referral set passed_on_at = now() where community_id = $1 and id = $2", id.Value)
            )
        ).ConstraintName.ShouldBe("passed_on_with_consent");

        await school.Good<AnswerReferral, AnswerReferral.Input, AnswerReferral.Output>(member, new(id, true));
        (await school.Told(third)).ShouldContain("mentoring.told.referred-to-you");
        (await school.Good<ShowReferral, ShowReferral.Input, ShowReferral.Output>(third, new(id))).Appointment.ShouldBeNull();
        (await school.Bad<ShowReferral, ShowReferral.Input, ShowReferral.Output>(outsider, new(id))).ShouldBeOfType<NotFound>();
        await school.Good<RecordReferralOutcome, RecordReferralOutcome.Input, Done>(third, new(id, ReferralResult.Helped, "已看過合約。"));
        var statistics = await ground.In(school.Here, s => s.GetRequiredService<OfficeHoursFacade>().Statistics(default));
        statistics.Single().ShouldBe(new(ExpertField.Law, 4, 1, 0, 1, 1, 1));
    }

    [Fact]
    public async Task A_no_passes_nothing_on_and_a_consent_is_taken_back_before_it_was_passed_on()
    {
        var school = await Experts.Of(ground, 3);
        var (expert, member) = (school.People[0], school.People[1]);
        var id = await Refer(school, null);
        await school.Good<AnswerReferral, AnswerReferral.Input, AnswerReferral.Output>(member, new(id, true));
        await school.Good<AnswerReferral, AnswerReferral.Input, AnswerReferral.Output>(member, new(id, false));
        (
            await school.Bad<PassReferralOn, PassReferralOn.Input, PassReferralOn.Output>(expert, new(id))
        ).ShouldBeOfType<ReferralErrors.NotAgreed>();
        (
            await school.Bad<RecordReferralOutcome, RecordReferralOutcome.Input, Done>(member, new(id))
        ).ShouldBeOfType<ReferralErrors.NotPassedOn>();
    }

    [Fact]
    public async Task A_referral_is_to_one()
    {
        var school = await Experts.Of(ground, 3);
        var id = await school.Appointment(school.People[0], school.People[1]);
        (await Propose(school.People[2], null)).ShouldBeOfType<AppointmentErrors.StillToCome>();
        ground.Time.Pass(TimeSpan.FromDays(1.5));
        (await Propose(null, null)).ShouldBeOfType<ReferralErrors.ToNoOne>();
        (await Propose(school.People[2], "法律扶助基金會")).ShouldBeOfType<ReferralErrors.ToSeveral>();
        (await Propose(school.People[1], null)).ShouldBeOfType<NotOffered>("the member themselves");

        Task<Error> Propose(PersonId? person, string? outside) =>
            school.Bad<ReferMember, ReferMember.Input, Created<ReferralId>>(school.People[0], new(id, person, null, outside, "買斷條款"));
    }

    [Fact]
    public async Task Who_is_referred_to_is_chosen_before_what_is_passed_on_is_written()
    {
        var school = await Experts.Of(ground, 3);
        var (expert, member, third) = (school.People[0], school.People[1], school.People[2]);
        var id = await school.Appointment(expert, member);
        (await Show(expert, third)).Chosen.ShouldBeNull("they have not met yet");
        ground.Time.Pass(TimeSpan.FromDays(1.5));
        (await Show(expert, third)).Chosen!.Id.ShouldBe(third);
        (await Show(expert, member)).Chosen.ShouldBeNull("nobody is referred to themselves");
        (await Show(member, third)).Chosen.ShouldBeNull("the expert refers");

        Task<ShowAppointment.Output> Show(PersonId who, PersonId to) =>
            school.Good<ShowAppointment, ShowAppointment.Input, ShowAppointment.Output>(who, new(id, Person: to));
    }

    private async Task<ReferralId> Refer(Experts school, PersonId? to)
    {
        var id = await school.Appointment(school.People[0], school.People[1]);
        ground.Time.Pass(TimeSpan.FromDays(1.5));
        return (
            await school.Good<ReferMember, ReferMember.Input, Created<ReferralId>>(
                school.People[0],
                new(id, to, null, to is null ? "法律扶助基金會 02-2322-5255" : null, "客戶要求買斷著作權。")
            )
        ).Id;
    }
}
