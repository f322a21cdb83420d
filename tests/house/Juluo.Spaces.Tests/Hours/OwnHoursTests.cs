using Juluo.Testing;
using NodaTime;
using Npgsql;

namespace Juluo.Spaces.Tests;

public sealed class OwnHoursTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly DateTimeZone Taipei = DateTimeZoneProviders.Tzdb["Asia/Taipei"];
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Theory]
    [InlineData("9-12, 14-20", "10-18", "10:00–12:00, 14:00–18:00")]
    [InlineData("9-12", "13-18", "")]
    [InlineData("", "13-18", "")]
    [InlineData("9-12", "", "")]
    public void On_a_day_of_the_houses_own_a_space_is_open_while_both_are(string own, string house, string both) =>
        new HouseHours(
            Taipei,
            Week("6-23"),
            new Dictionary<LocalDate, IReadOnlyList<DayHours>> { [Friday] = HoursText.Read(house, "").Value }
        )
            .With(Week(own, sunday: "8-9"))
            .Of(Friday)
            .ShouldBe(HoursText.Read(both, "").Value);

    [Fact]
    public void On_any_other_day_its_own_hold_and_a_week_without_any_is_the_houses()
    {
        var house = new HouseHours(Taipei, Week("9-18"), new Dictionary<LocalDate, IReadOnlyList<DayHours>>());
        house.With(Week("20-23")).Of(Friday).ShouldBe([new DayHours(20 * 60, 23 * 60)]);
        house.With(Week("")).ShouldBeSameAs(house);
    }

    [Fact]
    public async Task They_are_written_as_typed_and_what_cannot_be_read_is_said_at_its_day()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        await house.Good<ChangeOwnHours, ChangeOwnHours.Input, Done>(house.People[0], new(room) { Monday = "9-12,13-18", Sunday = "22-2" });
        (await Week(house, room)).ShouldBe(["09:00–12:00, 13:00–18:00", "", "", "", "", "", "22:00–02:00"]);
        (await house.Do<ChangeOwnHours, ChangeOwnHours.Input, Done>(house.People[0], new(room) { Tuesday = "early" }))
            .Errors.Single()
            .Field.ShouldBe("tuesday");
        await house.Good<ChangeOwnHours, ChangeOwnHours.Input, Done>(house.People[0], new(room));
        (await Week(house, room)).ShouldBeNull();
    }

    [Fact] // seen to fail with own_hours_of_a_day_are_apart dropped
    public async Task Hours_of_a_day_cannot_overlap_whoever_writes_them()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        Task Write(int opens, int closes) =>
            house.Sql(
                "insert into spaces.resource_opening (community_id, resource_id, weekday, opens, closes) values ($1, $2, 1, $3, $4)",
                room.Value,
                (short)opens,
                (short)closes
            );
        await Write(540, 720);
        (await Should.ThrowAsync<PostgresException>(() => Write(700, 800))).ConstraintName.ShouldBe("own_hours_of_a_day_are_apart");
    }

    private static Task<IReadOnlyList<string>?> Week(House house, ResourceId room) =>
        house.In(work => new SpacesFacade(work, house.Clock()).OwnWeek(room, default));

    private static ILookup<IsoDayOfWeek, DayHours> Week(string friday, string sunday = "") =>
        HoursText
            .Read(friday, "")
            .Value.Select(h => (Day: IsoDayOfWeek.Friday, Hours: h))
            .Concat(HoursText.Read(sunday, "").Value.Select(h => (IsoDayOfWeek.Sunday, h)))
            .ToLookup(h => h.Item1, h => h.Item2);
}
