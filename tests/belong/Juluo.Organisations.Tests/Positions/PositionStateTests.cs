using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Organisations.Tests;

/// <summary>Positions: their days, and one per title at a time.</summary>
public sealed class PositionStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_position_of_a_title_is_held_once_at_a_time_and_again_after_it_ended()
    {
        var guild = await Guild.Of(ground);
        var firm = await guild.Add(guild.Chief, "留白設計");
        var held = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i => Task.Run(() => guild.Works(guild.People[1], firm, i % 2 == 0 ? "設計師" : " 設計師", -30 - i, -3)))
        );
        held.Count(h => !h.Failed).ShouldBe(1);
        held.Where(h => h.Failed).SelectMany(h => h.Errors).ShouldAllBe(e => e is OrganisationErrors.HeldAlready);
        (await guild.Works(guild.People[1], firm, "設計師", -4)).Failed.ShouldBeTrue("a day of it was held already");
        (await guild.Works(guild.People[1], firm, "設計師", -3)).Errors.ShouldBeEmpty("from the day after the last");
        (await guild.Works(guild.People[1], firm, "店長", -30)).Errors.ShouldBeEmpty("another title");
        (await guild.Works(guild.People[2], firm, "設計師", -30)).Errors.ShouldBeEmpty("another person");
    }

    [Fact]
    public async Task Days_and_titles_that_cannot_be_are_refused()
    {
        var guild = await Guild.Of(ground);
        var firm = await guild.Add(guild.Chief, "留白設計");
        (await guild.Works(guild.People[1], firm, since: -3, until: -3))
            .Errors.Single()
            .ShouldBeOfType<OrganisationErrors.EndsBeforeItBegan>();
        (await guild.Works(guild.People[1], firm, "學徒")).Errors.ShouldBeEmpty();
        (await guild.Refused("update organisations.position set until = since where community_id = $1")).ShouldBe("ends_after_it_began");
        (await guild.Works(guild.People[1], firm, since: -60_000)).Errors.Single().ShouldBeOfType<PersonErrors.DayOutOfReach>();
        (await guild.Works(guild.People[1], firm, new string('x', 81))).Failed.ShouldBeTrue();
        (await guild.Works(guild.People[1], firm, until: 100_000)).Errors.Single().ShouldBeOfType<PersonErrors.DayOutOfReach>();
        (await guild.Bad<AddPosition, AddPosition.Input, Done>(guild.People[1], new(firm, "店員"))).ShouldBe(new Missing("Since"));
    }

    [Fact]
    public async Task One_ends_ones_own_position_from_today_and_takes_one_back_that_was_begun_today()
    {
        var guild = await Guild.Of(ground);
        var firm = await guild.Add(guild.Chief, "留白設計");
        await guild.Works(guild.People[1], firm, "設計師", -30);
        await guild.Works(guild.People[1], firm, "誤填", 0);
        var positions = (await guild.Show(guild.People[1], firm)).Positions.ToDictionary(p => p.Title);
        (await End(guild.People[2], positions["設計師"].Id)).Errors.Single().ShouldBeOfType<NotFound>();
        var other = await guild.Add(guild.Chief, "別家");
        (
            await guild.Bad<EndPosition, EndPosition.Input, Done>(guild.People[1], new(other, positions["設計師"].Id))
        ).ShouldBeOfType<NotFound>("it is held elsewhere");
        foreach (var position in positions.Values)
            (await End(guild.People[1], position.Id)).Errors.ShouldBeEmpty();
        var left = (await guild.Show(guild.People[1], firm)).Positions.Single();
        (left.Title, left.Until, left.Mine).ShouldBe(("設計師", guild.Today, true));
        (await End(guild.People[1], left.Id)).Errors.Single().ShouldBeOfType<NotFound>("it ended");

        Task<Outcome<Done>> End(PersonId who, Guid position) => guild.Do<EndPosition, EndPosition.Input, Done>(who, new(firm, position));
    }

    [Fact]
    public async Task Former_is_who_holds_no_position_there_any_more()
    {
        var guild = await Guild.Of(ground, 4);
        var (stays, gone, never) = (guild.People[1], guild.People[2], guild.People[3]);
        var firm = await guild.Add(guild.Chief, "留白設計");
        await guild.Works(stays, firm, "學徒", -60, -30);
        await guild.Works(stays, firm, "師傅", -30);
        await guild.Works(gone, firm, "學徒", -60, 0);
        var (former, people, count) = await ground.In(
            guild.Here,
            async s =>
            {
                var facade = s.GetRequiredService<OrganisationsFacade>();
                return (
                    await facade.Former([firm], default),
                    (await facade.People(default))[firm].ToList(),
                    (await facade.All(default)).Single().People
                );
            }
        );
        former.ShouldBe([(firm, gone)]);
        people.ShouldBe([stays]);
        count.ShouldBe(1);
        never.ShouldNotBe(gone);
    }
}
