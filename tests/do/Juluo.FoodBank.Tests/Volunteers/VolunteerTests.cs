using Microsoft.Extensions.DependencyInjection;

namespace Juluo.FoodBank.Tests;

public sealed class VolunteerTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with CrewSlice letting all who are signed in act
    public async Task A_member_works_here_only_while_appointed()
    {
        var pantry = await Pantry.Of(ground, 3);
        var member = pantry.People[1];
        (await pantry.Bad<ListStock, ListStock.Input, ListStock.Output>(member, new())).ShouldBeOfType<NotFound>();
        await pantry.Run<AppointVolunteer, AppointVolunteer.Input, AppointVolunteer.Output>(new(pantry.NameOf(member)));
        (await pantry.Try<AppointVolunteer, AppointVolunteer.Input, AppointVolunteer.Output>(new("p2@example.org")))
            .Errors.Single()
            .ShouldBeOfType<VolunteerErrors.Already>();
        await pantry.Good<ListStock, ListStock.Input, ListStock.Output>(member, new());
        (await pantry.Try<AppointVolunteer, AppointVolunteer.Input, AppointVolunteer.Output>(new("沒有這個人")))
            .Errors.Single()
            .ShouldBe(new VolunteerErrors.NoSuchMember("沒有這個人"));

        await ground.InOrNot(
            pantry.Here,
            s =>
                ActivatorUtilities
                    .CreateInstance<EndMembership>(s)
                    .Handle(
                        new(member),
                        pantry.Here.AsCaller(pantry.Runs) with
                        {
                            Permissions = new HashSet<string>(["people.manage"]),
                        },
                        default
                    )
        );
        await ground.In(
            pantry.Here,
            s => ActivatorUtilities.CreateInstance<VolunteeringOfLeaver>(s).React(new(member, PersonState.Alumni, StepKind.Left), default)
        );
        (await pantry.Run<ListVolunteers, Nothing, ListVolunteers.Output>(new())).Volunteers.ShouldBeEmpty();
    }
}
