using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.FoodBank.Tests;

/// <summary>Access of volunteers to the food bank.</summary>
public sealed class CrewTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public void Whatever_asks_for_a_sign_in_alone_asks_for_an_appointment_too()
    {
        var routes = typeof(FoodBankModule)
            .Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<RouteAttribute>() is { Requires: Requires.SignIn })
            .ToList();
        routes.Count.ShouldBeGreaterThan(30);
        routes
            .Where(t => t.BaseType is not { IsGenericType: true } of || of.GetGenericTypeDefinition() != typeof(CrewSlice<,>))
            .Select(t => t.Name)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task A_volunteer_works_in_their_own_community_alone_and_plans_nothing()
    {
        var (pantry, other) = (await Pantry.Of(ground, 3), await Pantry.Of(ground, 3));
        var volunteer = pantry.People[1];
        await pantry.Run<AppointVolunteer, AppointVolunteer.Input, AppointVolunteer.Output>(new(pantry.NameOf(volunteer)));
        var stock = await pantry.Good<ShowFoodBank, Nothing, ShowFoodBank.Output>(volunteer, new());
        stock.Work!.MayManage.ShouldBeFalse();
        (await other.Bad<ListStock, ListStock.Input, ListStock.Output>(volunteer, new())).ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task A_name_that_two_have_is_asked_about_and_an_email_decides()
    {
        var pantry = await Pantry.Of(ground, 2);
        await ground.Directory(
            pantry.Here,
            d =>
                d.AddMany(
                    [
                        Neighbourhood.Someone("林怡君") with
                        {
                            Email = "a@example.org",
                            Roles = [Role.Member],
                        },
                        Neighbourhood.Someone("林怡君") with
                        {
                            Email = "b@example.org",
                            Roles = [Role.Member],
                        },
                    ],
                    default
                )
        );
        (await Appoint("林怡君")).Errors.Single().ShouldBe(new VolunteerErrors.SeveralOfThatName("林怡君"));
        (await Appoint(" B@example.org ")).Errors.ShouldBeEmpty();
        (await Appoint(" ")).Errors.Single().ShouldBe(new Juluo.Foundation.Missing("member"));

        Task<Outcome<AppointVolunteer.Output>> Appoint(string typed) =>
            pantry.Try<AppointVolunteer, AppointVolunteer.Input, AppointVolunteer.Output>(new(typed));
    }

    [Fact]
    public async Task An_appointment_that_was_ended_comes_back_once_and_for_members_alone()
    {
        var (pantry, other) = (await Pantry.Of(ground, 2), await Pantry.Of(ground, 2));
        var member = pantry.People[1];
        await pantry.Run<AppointVolunteer, AppointVolunteer.Input, AppointVolunteer.Output>(new(pantry.NameOf(member)));
        await pantry.Run<DismissVolunteer, DismissVolunteer.Input, Done>(new(member));
        (await pantry.Try<DismissVolunteer, DismissVolunteer.Input, Done>(new(member))).Errors.Single().ShouldBeOfType<NotFound>();
        await pantry.Run<RestoreVolunteer, RestoreVolunteer.Input, Done>(new(member));
        (await Restore(member)).ShouldBeOfType<VolunteerErrors.Already>();
        (await Restore(other.People[1])).ShouldBeOfType<NotFound>();

        async Task<Error> Restore(PersonId who) =>
            (await pantry.Try<RestoreVolunteer, RestoreVolunteer.Input, Done>(new(who))).Errors.Single();
    }

    [Fact]
    public async Task At_home_a_volunteer_sees_the_next_day_and_no_one_else_does()
    {
        var pantry = await Pantry.Of(ground, 3);
        var (volunteer, member) = (pantry.People[1], pantry.People[2]);
        await pantry.Run<AppointVolunteer, AppointVolunteer.Input, AppointVolunteer.Output>(new(pantry.NameOf(volunteer)));
        (await pantry.Bad<FoodBankAtHome, Nothing, FoodBankAtHome.Output>(member, new())).ShouldBeOfType<NotFound>();
        (await pantry.Good<FoodBankAtHome, Nothing, FoodBankAtHome.Output>(volunteer, new())).Next.ShouldBeNull();
        var day = await pantry.Saturday(open: false);
        var home = await pantry.Good<FoodBankAtHome, Nothing, FoodBankAtHome.Output>(volunteer, new());
        (home.Next!.Id, home.Today).ShouldBe((day, false));
    }

    [Fact]
    public async Task Visitors_find_the_food_bank_in_the_menu_while_there_is_something_for_them()
    {
        var pantry = await Pantry.Of(ground);
        (await Shows()).ShouldBeFalse();
        var day = await pantry.Saturday(open: false);
        (await Shows()).ShouldBeFalse("a draft is nothing yet");
        await pantry.Run<OpenDistribution, OpenDistribution.Input, Done>(new(day));
        (await Shows()).ShouldBeTrue();
        await pantry.Run<CancelDistribution, CancelDistribution.Input, Done>(new(day));
        (await Shows()).ShouldBeFalse();
        await pantry.Run<ChangeCardAdvice, ChangeCardAdvice.Input, Done>(new(new LocalizedText("到櫃台辦")));
        (await Shows()).ShouldBeTrue();

        Task<bool> Shows() =>
            ground.In(
                pantry.Here,
                s => ActivatorUtilities.CreateInstance<FoodBankIsOpen>(s).Shows(Caller.Visitor(pantry.Here, Languages.English), default)
            );
    }
}
