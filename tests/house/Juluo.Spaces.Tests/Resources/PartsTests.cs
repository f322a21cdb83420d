using Npgsql;

namespace Juluo.Spaces.Tests;

public sealed class PartsTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with the trigger parts_are_sound dropped
    public async Task Nothing_is_a_part_of_itself_whatever_the_way_round()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        var small = await house.Add(ResourceKind.Hall, parts: (room, 1));
        var large = await house.Add(ResourceKind.Hall, parts: (small, 1));
        foreach (var parts in new[] { large, small })
            (await house.Do<ChangeParts, ChangeParts.Input, Done>(house.People[0], new(small, [parts])))
                .Errors.Single()
                .ShouldBeOfType<ResourceErrors.PartOfItself>();
        (await house.Do<ChangeParts, ChangeParts.Input, Done>(house.People[0], new(large, [room, small]))).Errors.ShouldBeEmpty();
        // Even a program without the check cannot do it.
        (
            await Should.ThrowAsync<PostgresException>(() =>
                house.Sql("insert into spaces.part (community_id, whole_id, part_id) values ($1, $2, $3)", small.Value, large.Value)
            )
        ).ConstraintName.ShouldBe("no_part_of_itself");
    }

    [Fact] // seen to fail without the lock in parts_are_sound: both were kept
    public async Task Of_two_that_would_close_a_ring_together_one_is_kept()
    {
        var house = await House.Of(ground);
        for (var time = 0; time < 8; time++)
        {
            var room = await house.Add(ResourceKind.Room);
            var (one, other) = (await house.Add(ResourceKind.Hall, parts: (room, 1)), await house.Add(ResourceKind.Hall, parts: (room, 1)));
            var both = await Task.WhenAll(
                house.Do<ChangeParts, ChangeParts.Input, Done>(house.People[0], new(one, [room, other])),
                house.Do<ChangeParts, ChangeParts.Input, Done>(house.People[0], new(other, [room, one]))
            );
            both.Count(b => !b.Failed).ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_hall_is_made_of_what_stands_in_its_house()
    {
        var (house, site) = (await House.Of(ground), new SiteId(Guid.CreateVersion7()));
        await house.Sql(
            "insert into web.site (community_id, id, slug, name_zh, name_en, zone) values ($1, $2, 'far', '遠', 'Far', 'Asia/Taipei')",
            site.Value
        );
        var (room, far) = (await house.Add(ResourceKind.Room), await house.Add(ResourceKind.Room));
        var hall = await house.Add(ResourceKind.Hall, parts: (room, 1));
        await house.Sql("update spaces.resource set site_id = $2 where community_id = $1 and id = $3", site.Value, far.Value);
        (await house.Do<ChangeParts, ChangeParts.Input, Done>(house.People[0], new(hall, [far])))
            .Errors.Single()
            .ShouldBeOfType<NotFound>();
        (
            await Should.ThrowAsync<PostgresException>(() =>
                house.Sql("insert into spaces.part (community_id, whole_id, part_id) values ($1, $2, $3)", hall.Value, far.Value)
            )
        ).ConstraintName.ShouldBe("parts_in_one_house");
    }

    [Fact]
    public async Task A_part_of_a_hall_in_use_stays_in_use_and_a_hall_returns_with_its_parts()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        var hall = await house.Add(ResourceKind.Hall, parts: (room, 1));
        (await Retire(house, room)).Errors.Single().ShouldBeOfType<ResourceErrors.PartOf>();
        (await Retire(house, hall)).Errors.ShouldBeEmpty();
        (await Retire(house, room)).Errors.ShouldBeEmpty();
        (await house.Do<RestoreResource, RestoreResource.Input, Done>(house.People[0], new(hall)))
            .Errors.Single()
            .ShouldBeOfType<ResourceErrors.PartIsRetired>();
        await house.Good<RestoreResource, RestoreResource.Input, Done>(house.People[0], new(room));
        await house.Good<RestoreResource, RestoreResource.Input, Done>(house.People[0], new(hall));
    }

    [Fact]
    public async Task A_hall_of_nothing_and_more_of_a_part_than_there_are_are_mistakes()
    {
        var house = await House.Of(ground);
        var desks = await house.Add(ResourceKind.HotDesk, units: 3);
        (
            await house.Do<AddResource, AddResource.Input, AddResource.Output>(
                house.People[0],
                new(house.Site, ResourceKind.Hall, Parts: []) { Name = new("空的講堂") }
            )
        )
            .Errors.Single()
            .ShouldBeOfType<ResourceErrors.NoParts>();
        var bundle = await house.Add(ResourceKind.Bundle, parts: (desks, 1));
        (await house.Do<ChangeParts, ChangeParts.Input, Done>(house.People[0], new(bundle, [desks], [4])))
            .Errors.Single()
            .ShouldBeOfType<ResourceErrors.TooManyOfPart>()
            .Units.ShouldBe(3);
        await house.Good<ChangeParts, ChangeParts.Input, Done>(house.People[0], new(bundle, [desks], [3]));
    }

    private static Task<Outcome<RetireResource.Output>> Retire(House house, ResourceId what) =>
        house.Do<RetireResource, RetireResource.Input, RetireResource.Output>(house.People[0], new(what));
}
