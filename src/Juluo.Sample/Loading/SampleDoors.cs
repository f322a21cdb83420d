namespace Juluo.Sample;

/// <summary>The doors of the first furnished house, who may open them, and some cards. Their gateway is one that nobody has plugged in: a sample has no locks.</summary>
internal sealed class SampleDoors(
    IServiceProvider services,
    SampleCommunity sample,
    PersonId[] ids,
    SampleRooms rooms,
    CancellationToken stop
)
{
    private const int MostCards = 12;

    public async Task<int> Make(PersonId runs)
    {
        var acting = new Acting(services, stop);
        var (house, site) = rooms.Houses.First();
        var gateway = await acting.Do<AddGateway, AddGateway.Input, AddGateway.Output>(runs, new(site, "示範閘道器（沒有接上）"));
        var front = await acting.Do<AddDoor, AddDoor.Input, AddDoor.Output>(
            runs,
            new(site, "綠色鐵門", "Green iron door", Gateway: gateway.Id, Line: "1", Entrance: true)
        );
        var hall = await acting.Do<AddDoor, AddDoor.Input, AddDoor.Output>(
            runs,
            new(
                site,
                "講堂側門",
                "Side door of the hall",
                Gateway: gateway.Id,
                Line: "2",
                HeldSeconds: 120,
                Resources: [rooms.Things[(house, "講堂")]]
            )
        );
        await acting.Do<AddAccessGroup, AddAccessGroup.Input, AddAccessGroup.Output>(
            runs,
            new("進駐者，日夜", "Residents, day and night", [1, 2, 3, 4, 5, 6, 7], Doors: [front.Id, hall.Id], Roles: [Role.Resident])
        );
        await acting.Do<AddAccessGroup, AddAccessGroup.Input, AddAccessGroup.Output>(
            runs,
            new("成員，開放時間", "Members, opening hours", [1, 2, 3, 4, 5, 6], "08:30", "21:30", Doors: [front.Id], Roles: [Role.Member])
        );
        var holders = sample.People.Where(p => p is { LeftOn: null, Role: SampleRole.Resident or SampleRole.Member }).Take(MostCards);
        foreach (var person in holders)
            await acting.Do<AssignCard, AssignCard.Input, AssignCard.Output>(
                runs,
                new(ids[person.Number], $"04{0xA1B200 + person.Number * 7:X6}", Label: $"藍卡 {person.Number + 1}")
            );
        return 2;
    }
}
