using Juluo.Gateway;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Access.Tests;

/// <summary>Grants read from the database; today is Thursday, 19 November 2026, 11:20.</summary>
public sealed class GrantReaderTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Today = new(2026, 11, 19);
    private int cards;

    [Fact]
    public async Task A_booking_opens_its_room_and_the_entrance_a_little_before_and_after_and_nothing_else()
    {
        var house = await House.Of(ground, 2);
        var room = await house.Add(ResourceKind.Room);
        var gateway = await Gateway(house);
        var entrance = await Door(house, gateway, "entrance", new(new("大門", "Entrance"), Entrance: true));
        var door = await Door(house, gateway, "room", new(new("室", "Room"), Resources: [room]));
        var other = await Door(house, gateway, "other", new(new("他", "Other")));
        await Card(house, house.People[0]);
        await Card(house, house.People[1]);
        (await house.Book(house.People[0], room, Today, "14:00", "15:00")).Errors.ShouldBeEmpty();

        var list = await Grants(house, gateway);
        foreach (var opened in (DoorId[])[entrance, door])
        {
            Opens(list, house.People[0], opened, "13:44").ShouldBeFalse();
            Opens(list, house.People[0], opened, "13:45").ShouldBeTrue();
            Opens(list, house.People[0], opened, "15:14").ShouldBeTrue();
            Opens(list, house.People[0], opened, "15:15").ShouldBeFalse();
            Opens(list, house.People[1], opened, "14:30").ShouldBeFalse();
        }

        Opens(list, house.People[0], other, "14:30").ShouldBeFalse();
    }

    [Fact]
    public async Task A_booking_of_a_hall_opens_the_doors_of_its_rooms()
    {
        var house = await House.Of(ground, 1);
        var room = await house.Add(ResourceKind.Room);
        var hall = await house.Add(ResourceKind.Hall, parts: [(room, 1)]);
        var gateway = await Gateway(house);
        var door = await Door(house, gateway, "room", new(new("室", "Room"), Resources: [room]));
        await Card(house, house.People[0]);
        (await house.Book(house.People[0], hall, Today, "14:00", "15:00")).Errors.ShouldBeEmpty();
        Opens(await Grants(house, gateway), house.People[0], door, "14:30").ShouldBeTrue();
    }

    [Fact]
    public async Task A_plan_opens_until_its_days_of_grace_are_over_and_a_name_whatever_the_plan()
    {
        var house = await House.Of(ground, 3);
        var gateway = await Gateway(house);
        var door = await Door(house, gateway, "1", new(new("門", "Door")));
        foreach (var person in house.People)
            await Card(house, person);
        var plan = new PlanId(Guid.CreateVersion7());
        await house.Sql(
            "insert into plans.plan (community_id, id, name_zh, name_en, amount, made_at) values ($1, $2, '方案', 'Plan', 0, now())",
            plan.Value
        );
        // The last day was the 17th.
        await house.Sql(
            "insert into plans.subscription (community_id, id, plan_id, person_id, days, amount, currency, made_at) values ($1, gen_random_uuid(), $2, $3, '[2026-01-01,2026-11-18)', 0, 'TWD', now())",
            plan.Value,
            house.People[0].Value
        );
        foreach (var (grace, opens) in ((int, bool)[])[(0, false), (1, false), (2, true)])
        {
            await ground.In(
                house.Here,
                async s =>
                {
                    var store = new AccessGroupStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>());
                    foreach (var old in await store.All(default))
                        await store.Retire(old.Id, retired: true, default);
                    var group = await store.Add(
                        new(new("組", "Group"), [1, 2, 3, 4, 5, 6, 7], GraceDays: grace, Doors: [door], Plans: [plan]),
                        default
                    );
                    await store.Name(group.Value, house.People[1], named: true, default);
                }
            );
            var list = await Grants(house, gateway);
            Opens(list, house.People[0], door, "12:00").ShouldBe(opens);
            Opens(list, house.People[1], door, "12:00").ShouldBeTrue();
            Opens(list, house.People[2], door, "12:00").ShouldBeFalse();
        }
    }

    private Task<DoorGateway> Gateway(House house) =>
        ground.In(
            house.Here,
            async s =>
            {
                var store = s.GetRequiredService<GatewayStore>();
                return (await store.Find(await store.Add(house.Site, "Pi", 24, default), default))!;
            }
        );

    private async Task<DoorId> Door(House house, DoorGateway gateway, string line, DoorDetails details)
    {
        var added = await ground.In(
            house.Here,
            s =>
                new DoorStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Add(
                    house.Site,
                    details with
                    {
                        Gateway = gateway.Id,
                        Line = line,
                    },
                    default
                )
        );
        added.Errors.ShouldBeEmpty();
        return added.Value;
    }

    private Task Card(House house, PersonId person) =>
        ground.In(
            house.Here,
            async s =>
                (
                    await s.GetRequiredService<CredentialStore>()
                        .Add(person, new(CredentialKinds.Card, $"{++cards:X8}"), null, null, null, default)
                ).Errors.ShouldBeEmpty()
        );

    private Task<GrantList> Grants(House house, DoorGateway gateway) =>
        ground.In(house.Here, s => s.GetRequiredService<GrantReader>().Read(gateway, house.Now, default));

    private static bool Opens(GrantList list, PersonId person, DoorId door, string at)
    {
        var moment = (Today + NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(at).Value)
            .InZoneLeniently(DateTimeZoneProviders.Tzdb["Asia/Taipei"])
            .ToDateTimeOffset();
        return list
            .Credentials.Where(c => c.Holder == person.Value)
            .SelectMany(c => c.Opens)
            .Any(o => list.Doors[o.Door].Id == door.Value && list.Windows[o.Window].Any(w => w.Has(moment)));
    }
}
