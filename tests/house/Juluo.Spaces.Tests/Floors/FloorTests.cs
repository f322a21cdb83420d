namespace Juluo.Spaces.Tests;

public sealed class FloorTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_house_has_one_floor_of_a_level()
    {
        var house = await House.Of(ground);
        await Floor(house, 0);
        (await house.Do<AddFloor, AddFloor.Input, AddFloor.Output>(house.People[0], new(house.Site, 0, new("又一層"))))
            .Errors.Single()
            .ShouldBe(new FloorErrors.LevelTaken(0));
        await Floor(house, 1);
    }

    [Fact]
    public async Task A_button_moves_a_thing_by_a_cell_and_no_further_than_the_edge()
    {
        var house = await House.Of(ground);
        var floor = await Floor(house, 0);
        var room = await house.Add(ResourceKind.Room);
        await Place(house, floor, room, new(0, 3, 4, 2));
        (await Step(house, floor, room, "right")).ShouldBe(new Cells(1, 3, 4, 2));
        (await Step(house, floor, room, "left")).ShouldBe(new Cells(0, 3, 4, 2));
        (await Step(house, floor, room, "left")).ShouldBe(new Cells(0, 3, 4, 2));
        (await Step(house, floor, room, "deeper")).ShouldBe(new Cells(0, 3, 4, 3));
        (await Step(house, floor, room, "narrower")).ShouldBe(new Cells(0, 3, 3, 3));
        (await Step(house, floor, room, "nonsense")).ShouldBe(new Cells(0, 3, 3, 3));
    }

    [Fact]
    public async Task What_is_typed_must_be_on_the_plan()
    {
        var house = await House.Of(ground);
        var floor = await Floor(house, 0);
        var room = await house.Add(ResourceKind.Room);
        foreach (
            var cells in new Cells[] { new(-1, 0, 2, 2), new(0, 0, 25, 2), new(23, 0, 2, 2), new(0, 0, 0, 2), new(0, int.MaxValue, 2, 2) }
        )
            (
                await house.Do<PlaceResource, PlaceResource.Input, Done>(
                    house.People[0],
                    new(floor, room, null)
                    {
                        X = cells.X,
                        Y = cells.Y,
                        W = cells.W,
                        H = cells.H,
                    }
                )
            ).Errors.Single().ShouldBe(new FloorErrors.OffThePlan(24, 16));
    }

    [Fact]
    public async Task A_floor_stays_large_enough_for_what_stands_on_it()
    {
        var house = await House.Of(ground);
        var floor = await Floor(house, 0);
        await Place(house, floor, await house.Add(ResourceKind.Room), new(20, 0, 4, 4));
        (await house.Do<ChangeFloor, ChangeFloor.Input, Done>(house.People[0], new(floor, 0, new("一樓"), 20, 16)))
            .Errors.Single()
            .ShouldBe(new FloorErrors.ThingsOutside(1));
        (await house.Do<ChangeFloor, ChangeFloor.Input, Done>(house.People[0], new(floor, 0, new("一樓"), 24, 4))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_zone_in_which_something_stands_and_a_floor_with_anything_on_it_stay()
    {
        var house = await House.Of(ground);
        var floor = await Floor(house, 0);
        var zone = (await house.Good<AddZone, AddZone.Input, AddZone.Output>(house.People[0], new(floor, new("安靜區")))).Id;
        var room = await house.Add(ResourceKind.Room);
        await house.Good<PlaceResource, PlaceResource.Input, Done>(
            house.People[0],
            new(floor, room, zone)
            {
                X = 0,
                Y = 0,
                W = 2,
                H = 2,
            }
        );
        (await house.Do<RemoveZone, RemoveZone.Input, Done>(house.People[0], new(floor, zone)))
            .Errors.Single()
            .ShouldBeOfType<FloorErrors.InUse>();
        (await house.Do<RemoveFloor, RemoveFloor.Input, RemoveFloor.Output>(house.People[0], new(floor)))
            .Errors.Single()
            .ShouldBeOfType<FloorErrors.InUse>();
        await house.Good<PlaceResource, PlaceResource.Input, Done>(house.People[0], new(floor, room));
        (await house.Do<RemoveZone, RemoveZone.Input, Done>(house.People[0], new(floor, zone))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_put_on_a_floor_of_another_house()
    {
        var (one, other) = (await House.Of(ground), await House.Of(ground));
        var floor = await Floor(one, 0);
        var room = await other.Add(ResourceKind.Room);
        foreach (var house in new[] { one, other })
            (
                await house.Do<PlaceResource, PlaceResource.Input, Done>(
                    house.People[0],
                    new(floor, room, null)
                    {
                        X = 0,
                        Y = 0,
                        W = 1,
                        H = 1,
                    }
                )
            ).Errors.Single().ShouldBeOfType<NotFound>();
    }

    private static async Task<FloorId> Floor(House house, int level) =>
        (await house.Good<AddFloor, AddFloor.Input, AddFloor.Output>(house.People[0], new(house.Site, level, new($"{level} 樓")))).Id;

    private static Task<Done> Place(House house, FloorId floor, ResourceId what, Cells at) =>
        house.Good<PlaceResource, PlaceResource.Input, Done>(
            house.People[0],
            new(floor, what, null)
            {
                X = at.X,
                Y = at.Y,
                W = at.W,
                H = at.H,
            }
        );

    private static async Task<Cells?> Step(House house, FloorId floor, ResourceId what, string step)
    {
        async Task<Cells?> At() =>
            (await house.Good<ShowFloor, ShowFloor.Input, ShowFloor.Output>(house.People[0], new(floor)))
                .Resources.Single(r => r.Id == what)
                .At;
        var at = (await At())!.Value;
        await house.Good<PlaceResource, PlaceResource.Input, Done>(
            house.People[0],
            new(floor, what, null)
            {
                X = at.X,
                Y = at.Y,
                W = at.W,
                H = at.H,
                Step = step,
            }
        );
        return await At();
    }
}
