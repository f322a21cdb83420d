using static Juluo.Plans.Audience;
using static Juluo.Plans.PriceUnit;
using Space = Juluo.Presets.PresetContents.Space;

namespace Juluo.Presets;

/// <summary>The contents of the presets. Everything can be changed afterwards.</summary>
internal static class HousePresets
{
    private static readonly PresetContents.SoldPass Day = new(PassKind.Day, new("日票", "Day pass"), 1, 15, 30);
    private static readonly PresetContents.SoldPass Trial = new(PassKind.Trial, new("試用日", "Trial day"), 1, 0, 30);

    public static PresetContents Of(HousePreset preset) =>
        preset switch
        {
            HousePreset.Cafe => Cafe,
            HousePreset.Studios => Studios,
            HousePreset.Residency => Residency,
            _ => Village,
        };

    private static readonly PresetContents Cafe = new(
        new("一樓", "Ground floor"),
        [
            new(ResourceKind.HotDesk, new("流動座位", "Hot desks"), new("工作區", "Work area"), Units: 12)
            {
                Features = [Feature.Daylight],
                Prices = [(Member, Hour, 3), (Member, PriceUnit.Day, 12), (Guest, Hour, 4), (Guest, PriceUnit.Day, 15)],
            },
            new(ResourceKind.HotDesk, new("咖啡區座位", "Café seats"), new("咖啡區", "Café"), Units: 8)
            {
                Features = [Feature.Lively, Feature.Phone],
            },
            new(ResourceKind.Room, new("會議室", "Meeting room"), new("工作區", "Work area"), Seats: 6)
            {
                Features = [Feature.Screen, Feature.Whiteboard],
                Prices = [(Member, Hour, 15), (Guest, Hour, 20)],
            },
        ],
        new(
            new("每月十天", "Ten days a month"),
            90,
            10,
            new Dictionary<ResourceKind, int> { [ResourceKind.HotDesk] = PlanTerms.Unlimited, [ResourceKind.Room] = 120 }
        ),
        [Day, new(PassKind.Card, new("十日卡", "Ten-day card"), 10, 120, 180), Trial],
        new("08:00–20:00", "09:00–18:00", "")
    )
    {
        Parts = new HashSet<Part> { Part.Channels, Part.Events, Part.Meals },
        ForVisitors = true,
    };

    private static readonly PresetContents Studios = new(
        new("二樓", "Upper floor"),
        [
            new(ResourceKind.Office, new("工作室", "Studio"), new("工作室區", "Studios"), Count: 6, Seats: 3)
            {
                Features = [Feature.Private, Feature.Daylight],
                Prices = [(Member, Month, 450)],
            },
            new(ResourceKind.FixedDesk, new("固定座位", "Desk"), new("共用區", "Shared area"), Count: 4, Seats: 1)
            {
                Features = [Feature.Open],
                Prices = [(Member, Month, 180), (Member, PriceUnit.Day, 15)],
            },
            new(ResourceKind.Room, new("會議室", "Meeting room"), new("共用區", "Shared area"), Seats: 8)
            {
                Features = [Feature.Screen, Feature.Whiteboard],
                Prices = [(Member, Hour, 12), (Guest, Hour, 20)],
            },
            new(ResourceKind.Locker, new("置物櫃", "Lockers"), new("共用區", "Shared area"), Units: 10) { Prices = [(Member, Month, 10)] },
        ],
        new(
            new("進駐方案", "Studio member"),
            60,
            null,
            new Dictionary<ResourceKind, int> { [ResourceKind.Room] = 300 },
            DoorHours.Always,
            MailAddress: true,
            Guests: 2
        ),
        [Day, Trial],
        new("09:00–18:00", "", "")
    )
    {
        Parts = new HashSet<Part>
        {
            Part.Channels,
            Part.Events,
            Part.Meals,
            Part.Surveys,
            Part.Organisations,
            Part.Projects,
            Part.Doors,
            Part.Post,
        },
        ForVisitors = true,
    };

    private static readonly PresetContents Residency = new(
        new("一樓", "Ground floor"),
        [
            new(ResourceKind.Residency, new("房間", "Room"), new("房間區", "Rooms"), Count: 4, Seats: 1)
            {
                Features = [Feature.Private, Feature.Quiet],
                Prices = [(Member, Night, 35), (Member, Week, 210), (Member, Month, 700)],
            },
            new(ResourceKind.Room, new("工作坊", "Workshop"), new("共用區", "Shared area"), Seats: 10)
            {
                Features = [Feature.Daylight, Feature.Open],
                Prices = [(Member, Hour, 8), (Guest, Hour, 15)],
            },
            new(ResourceKind.Equipment, new("腳踏車", "Bicycles"), new("共用區", "Shared area"), Units: 4)
            {
                Prices = [(Member, PriceUnit.Day, 3)],
            },
        ],
        new(
            new("駐村方案", "Resident"),
            50,
            null,
            new Dictionary<ResourceKind, int> { [ResourceKind.Room] = PlanTerms.Unlimited },
            DoorHours.Always,
            MailAddress: true,
            Guests: 1
        ),
        [Day],
        new("09:00–21:00", "09:00–21:00", "09:00–21:00")
    )
    {
        Parts = new HashSet<Part>
        {
            Part.Channels,
            Part.Events,
            Part.Meals,
            Part.Circles,
            Part.Surveys,
            Part.Projects,
            Part.Residencies,
            Part.Doors,
            Part.Post,
        },
    };

    private static readonly PresetContents Village = new(
        new("一樓", "Ground floor"),
        [
            new(ResourceKind.Room, new("展覽室", "Exhibition room"), new("公共空間", "Public rooms"), Seats: 40)
            {
                Features = [Feature.Accessible, Feature.Open],
                Prices = [(Member, PriceUnit.Day, 40), (Guest, PriceUnit.Day, 80)],
            },
            new(ResourceKind.Room, new("委員會室", "Committee room"), new("公共空間", "Public rooms"), Seats: 12)
            {
                Features = [Feature.Whiteboard],
                Prices = [(Guest, Hour, 15)],
            },
            new(ResourceKind.Equipment, new("工具組", "Tool sets"), new("工坊", "Workshop"), Units: 3)
            {
                Prices = [(Member, PriceUnit.Day, 2)],
            },
        ],
        new(new("村民", "Villager"), 5, null, new Dictionary<ResourceKind, int> { [ResourceKind.Room] = PlanTerms.Unlimited }, Guests: 3),
        [Day],
        new("10:00–18:00", "10:00–18:00", "10:00–18:00")
    )
    {
        Parts = Parts.All.ToHashSet(),
        ForVisitors = true,
        Committees =
        [
            new("營運委員會", "Management committee"),
            new("財務委員會", "Finance committee"),
            new("環境委員會", "Environment committee"),
            new("展演委員會", "Programme committee"),
        ],
    };
}
