using Microsoft.Extensions.DependencyInjection;

namespace Juluo.OfficeHours.Tests;

/// <summary>An expert who leaves the community has no hours and no appointments left.</summary>
public sealed class OfficeHoursOfLeaverTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // before: in Mentoring
    public async Task Hours_end_and_the_members_are_notified()
    {
        var experts = await Experts.Of(ground, 3);
        var (leaver, member, operatorOf) = (experts.People[0], experts.People[1], experts.People[2]);
        var appointment = await experts.Appointment(leaver, member);
        (await Open()).Select(i => i.Kind).ShouldBe(["office-hours"]);

        await ground.InOrNot(
            experts.Here,
            s =>
                ActivatorUtilities
                    .CreateInstance<EndMembership>(s)
                    .Handle(
                        new(leaver),
                        experts.Here.AsCaller(operatorOf) with
                        {
                            Permissions = new HashSet<string>(["people.manage"]),
                        },
                        default
                    )
        );
        await ground.In(
            experts.Here,
            s => ActivatorUtilities.CreateInstance<OfficeHoursOfLeaver>(s).React(new(leaver, PersonState.Alumni, StepKind.Left), default)
        );

        (await Open()).ShouldBeEmpty();
        (await experts.Told(member)).ShouldContain("mentoring.told.appointment-cancelled");
        (await experts.ShowAppointment(member, appointment)).Appointment.Stands.ShouldBeFalse();

        Task<IReadOnlyList<ItemsOfLeaver.Item>> Open() =>
            ground.In(experts.Here, s => ActivatorUtilities.CreateInstance<OfficeHoursOfLeaver>(s).Of(leaver, default));
    }
}
