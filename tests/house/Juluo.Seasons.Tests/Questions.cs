using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Juluo.Seasons.Tests;

/// <summary>Allocation problems, random and by hand.</summary>
internal static class Questions
{
    public static readonly WeekHours Always = new(Array.Empty<int>().ToLookup(_ => IsoDayOfWeek.Monday, _ => new DayHours(0, 0)));

    public static readonly WeekHours Weekdays = new(
        Enumerable.Range(1, 5).ToLookup(d => (IsoDayOfWeek)d, _ => new DayHours(9 * 60, 22 * 60))
    );

    public static SharedResource Room(int? seats = null, int units = 1, int before = 0, int after = 0, int slot = 30) =>
        new(new(Guid.CreateVersion7()), true, seats, slot, before, after, false, [(Units(units), 1)]);

    /// <summary>A hall takes the units of its rooms.</summary>
    public static SharedResource Hall(params SharedResource[] rooms) => Room() with { Needs = [.. rooms.SelectMany(r => r.Needs)] };

    public static SeasonWish Wish(int number, int weekday, int from, int to, int minutes, params SharedResource[] where) =>
        new(number, 1 << (weekday - 1), from * 60, to * 60, minutes, [.. where.Select(r => r.Id)]);

    public static SeasonApplication Group(int number, int? purpose, params SeasonWish[] wishes) =>
        new(
            new(Guid.CreateVersion7()),
            default,
            number,
            new(Guid.CreateVersion7()),
            number % 2 == 0 ? SeasonGroupKind.Circle : SeasonGroupKind.Organisation,
            Guid.CreateVersion7(),
            purpose,
            null,
            default,
            null,
            1,
            wishes
        );

    /// <summary>A few rooms, one with two units and a hall of all, some with buffers, and many groups that want the same evenings.</summary>
    public static Gen<SeasonQuestion> Any { get; } =
        from buffers in Gen.Elements(0, 0, 15)
        from most in Gen.Elements<int?>(null, 1, 2, 3)
        from seed in Gen.Choose(0, 1_000_000)
        let rooms = Rooms(buffers)
        from groups in Gen.Choose(1, 12)
        from wishes in AnyWish(rooms).ArrayOf(4).ArrayOf(groups)
        from counts in Gen.Choose(1, 4).ArrayOf(groups)
        from purposes in Gen.Choose(0, 3).ArrayOf(groups)
        from people in Gen.Choose(1, 12).ArrayOf(groups)
        select new SeasonQuestion(
            rooms,
            Weekdays,
            [
                .. Enumerable
                    .Range(0, groups)
                    .Select(g =>
                        Group(
                            g + 1,
                            purposes[g] == 0 ? null : purposes[g],
                            [.. wishes[g].Take(counts[g]).Select((w, place) => w with { Number = place + 1 })]
                        ) with
                        {
                            People = people[g],
                        }
                    ),
            ],
            most,
            seed,
            []
        );

    private static SharedResource[] Rooms(int buffer)
    {
        var (small, large, desks) = (Room(4, before: buffer), Room(10, after: buffer), Room(null, units: 2));
        return [small, large, desks, Hall(small, large)];
    }

    private static Gen<SeasonWish> AnyWish(SharedResource[] rooms) =>
        from days in Gen.Choose(1, 127)
        from earliest in Gen.Choose(8 * 4, 20 * 4)
        from minutes in Gen.Elements(30, 60, 90, 120, 45)
        from slack in Gen.Choose(0, 12)
        from first in Gen.Choose(0, 3)
        from second in Gen.Choose(0, 3)
        select new SeasonWish(
            1,
            days,
            earliest * 15,
            Math.Min(1440, earliest * 15 + minutes + slack * 15),
            minutes,
            [.. new[] { first, second }.Distinct().Select(r => rooms[r].Id)]
        );

    private static IReadOnlyList<UnitId> Units(int units) => [.. Enumerable.Range(0, units).Select(_ => new UnitId(Guid.CreateVersion7()))];
}
