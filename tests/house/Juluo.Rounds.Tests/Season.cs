using NodaTime;

namespace Juluo.Rounds.Tests;

/// <summary>A round of a house, of which the season begins in five weeks and lasts eight; applications are taken for a week.</summary>
internal sealed class Season(House house, RoundId id, LocalDate firstDay)
{
    public House House => house;

    public RoundId Id => id;

    public LocalDate FirstDay => firstDay;

    public static OpenRound.Input Of(House house, params IReadOnlyList<ResourceId> resources)
    {
        var today = house.Now.InZone(house.Here.Zone).Date;
        return new(Seed: 7)
        {
            Name = new("春季", "Spring"),
            FirstDay = today.PlusWeeks(5),
            LastDay = today.PlusWeeks(13),
            OpensOn = today,
            ClosesOn = today.PlusDays(7),
            Purposes = "課程 / Courses\n練習",
            Resources = resources,
        };
    }

    public static async Task<Season> Open(House house, int? most, params IReadOnlyList<ResourceId> resources)
    {
        var input = Of(house, resources) with { Most = most };
        var made = await house.Good<OpenRound, OpenRound.Input, OpenRound.Output>(house.People[0], input, RoundsModule.Open);
        return new(house, made.Id, input.FirstDay!.Value);
    }

    /// <summary>A wish for Tuesdays and Thursdays.</summary>
    public ApplyToRound.Input Wish(ResourceId room, string from = "18:00", string to = "20:00", string length = "2 h") =>
        new(id, null, 1, 5)
        {
            Weekdays = [2, 4],
            Earliest = from,
            Latest = to,
            Length = length,
            First = room,
        };

    public Task<Outcome<ApplyToRound.Output>> Apply(PersonId who, ApplyToRound.Input input) =>
        house.Do<ApplyToRound, ApplyToRound.Input, ApplyToRound.Output>(who, input);

    public async Task<RoundApplicationId> Applied(PersonId who, ApplyToRound.Input input)
    {
        var applied = await Apply(who, input);
        applied.Errors.ShouldBeEmpty();
        return applied.Value.Id;
    }

    public Task<ProposeSharing.Output> Propose() =>
        house.Good<ProposeSharing, ProposeSharing.Input, ProposeSharing.Output>(house.People[0], new(id), RoundsModule.Open);

    public Task<Outcome<GiveRound.Output>> Give(PersonId? by = null) =>
        house.Do<GiveRound, GiveRound.Input, GiveRound.Output>(by ?? house.People[0], new(id), RoundsModule.Open);

    public Task<Outcome<Done>> Place(
        RoundApplicationId application,
        int wish,
        ResourceId room,
        int weekday,
        string from,
        PersonId? by = null
    ) =>
        house.Do<AssignSlot, AssignSlot.Input, Done>(
            by ?? house.People[0],
            new(id, application, wish, room, weekday, from),
            RoundsModule.Open
        );

    public Task<ShowSharing.Output> Shared() =>
        house.Good<ShowSharing, ShowSharing.Input, ShowSharing.Output>(house.People[0], new(id), RoundsModule.Open);

    public Task<Outcome<ShowRoundApplication.Output>> Seen(PersonId who, RoundApplicationId application) =>
        house.Do<ShowRoundApplication, ShowRoundApplication.Input, ShowRoundApplication.Output>(who, new(application));
}
