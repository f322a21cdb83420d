namespace Juluo.Sample;

/// <summary>The doors of the first furnished house, their access groups, and some cards. Their gateway is offline: a sample has no locks.</summary>
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
        var acting = new Acting(services, sample, ids, stop);
        var (house, site) = rooms.Houses.First();
        var gateway = await acting.Make<GatewayId>(runs, "/gateways", ("site", site), ("name", "示範閘道器（沒有接上）"));
        var front = await acting.Make<DoorId>(
            runs,
            "/doors",
            ("site", site),
            ("name", new LocalizedText("綠色鐵門", "Green iron door")),
            ("gateway", gateway),
            ("line", "1"),
            ("entrance", true)
        );
        var hall = await acting.Make<DoorId>(
            runs,
            "/doors",
            ("site", site),
            ("name", new LocalizedText("講堂側門", "Side door of the hall")),
            ("gateway", gateway),
            ("line", "2"),
            ("heldSeconds", 120),
            ("resources", new[] { rooms.Things[(house, "講堂")] })
        );
        await acting.Post(
            runs,
            "/access-groups",
            ("name", new LocalizedText("進駐者，日夜", "Residents, day and night")),
            ("weekdays", (int[])[1, 2, 3, 4, 5, 6, 7]),
            ("doors", (DoorId[])[front, hall]),
            ("roles", (Role[])[Role.Resident])
        );
        await acting.Post(
            runs,
            "/access-groups",
            ("name", new LocalizedText("成員，開放時間", "Members, opening hours")),
            ("weekdays", (int[])[1, 2, 3, 4, 5, 6]),
            ("from", "08:30"),
            ("until", "21:30"),
            ("doors", (DoorId[])[front]),
            ("roles", (Role[])[Role.Member])
        );
        var holders = sample.People.Where(p => p is { LeftOn: null, Role: SampleRole.Resident or SampleRole.Member }).Take(MostCards);
        foreach (var person in holders)
            await acting.Post(
                runs,
                $"/people/{ids[person.Number]}/credentials",
                ("number", $"04{0xA1B200 + person.Number * 7:X6}"),
                ("label", $"藍卡 {person.Number + 1}")
            );
        return 2;
    }
}
