using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Reception.Tests;

/// <summary>The first steps of a new member and of a new operator.</summary>
public sealed class WalkTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public void The_steps_of_the_first_week_are_ticked_by_what_there_is()
    {
        FirstWeek.Steps(null, false, false, false, false, false, seen: null).ShouldAllBe(s => !s.Done);
        var site = new SiteId(Guid.CreateVersion7());
        var steps = FirstWeek.Steps(site, spaces: true, hours: false, plan: false, people: true, booked: false, seen: false);
        steps.Where(s => s.Done).Select(s => s.Name).ShouldBe(["site", "spaces", "invite"]);
        steps.Single(s => s.Name == "visitors").Path.ShouldBe($"/sites/{site}/settings#details");
        FirstWeek.Steps(site, true, true, true, true, true, seen: null).ShouldNotContain(s => s.Name == "visitors");
        new WalkView("operator", steps, [], false, null).Next!.Path.ShouldBe($"/sites/{site}/hours");
    }

    [Fact]
    public async Task A_new_member_is_walked_until_all_is_done_or_they_put_it_away()
    {
        var house = await House.Of(ground, 2);
        var me = house.People[0];
        await house.Sql("update people.person set joined_on = '2026-11-18' where community_id = $1");
        var walk = (await Home(house, me)).Value;
        walk.Steps.Select(s => s.Name).ShouldBe(["profession", "wants", "booking"]);
        walk.Steps.Single(s => s.Name == "booking").Done.ShouldBeFalse();

        var room = await house.Add(ResourceKind.Room, seats: 4);
        (await house.Book(me, room, new(2026, 11, 20), "10:00", "11:00")).Errors.ShouldBeEmpty();
        (await Home(house, me)).Value.Steps.Single(s => s.Name == "booking").Done.ShouldBeTrue();

        (await house.Do<DismissWalk, DismissWalk.Input, Done>(me, new(Walk.Member))).Errors.ShouldBeEmpty();
        (await Home(house, me)).Errors.ShouldBe([new NotFound()]);
        (await Home(house, house.People[1])).Errors.ShouldBeEmpty("the other has put nothing away");
        (await house.Do<RestoreWalk, RestoreWalk.Input, Done>(me, new(Walk.Member))).Errors.ShouldBeEmpty();
        (await Home(house, me)).Errors.ShouldBeEmpty();
    }

    [Fact] // seen to fail without the look at the day of joining: members of many years were welcomed
    public async Task Who_has_been_here_for_long_is_not_walked()
    {
        var house = await House.Of(ground, 1);
        await house.Sql("update people.person set joined_on = '2025-01-01' where community_id = $1");
        (await Home(house, house.People[0])).Errors.ShouldBe([new NotFound()]);
    }

    private static Task<Outcome<WalkView>> Home(House house, PersonId who) => house.Do<MyFirstSteps, Nothing, WalkView>(who, new());
}
