using NodaTime;

namespace Juluo.Seasons.Tests;

/// <summary>A season of a house that begins in five weeks and lasts eight; applications are open for a week.</summary>
internal sealed class HouseSeason(House house, SeasonId id, LocalDate firstDay)
{
    public House House => house;

    public SeasonId Id => id;

    public LocalDate FirstDay => firstDay;

    public static OpenSeason.Input Of(House house, params IReadOnlyList<ResourceId> resources)
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

    public static async Task<HouseSeason> Open(House house, int? most, params IReadOnlyList<ResourceId> resources)
    {
        var input = Of(house, resources) with { Most = most };
        var made = await house.Good<OpenSeason, OpenSeason.Input, OpenSeason.Output>(house.People[0], input, SeasonsModule.Open);
        return new(house, made.Id, input.FirstDay!.Value);
    }

    /// <summary>A wish for Tuesdays and Thursdays.</summary>
    public ApplyToSeason.Input Wish(ResourceId room, string from = "18:00", string to = "20:00", string length = "2 h") =>
        new(id, null, 1, 5)
        {
            Weekdays = [2, 4],
            Earliest = from,
            Latest = to,
            Length = length,
            First = room,
        };

    public Task<Outcome<ApplyToSeason.Output>> Apply(PersonId who, ApplyToSeason.Input input) =>
        house.Do<ApplyToSeason, ApplyToSeason.Input, ApplyToSeason.Output>(who, input);

    public async Task<SeasonApplicationId> Applied(PersonId who, ApplyToSeason.Input input)
    {
        var applied = await Apply(who, input);
        applied.Errors.ShouldBeEmpty();
        return applied.Value.Id;
    }

    public Task<ProposeSharing.Output> Propose() =>
        house.Good<ProposeSharing, ProposeSharing.Input, ProposeSharing.Output>(house.People[0], new(id), SeasonsModule.Open);

    public Task<Outcome<GiveSeason.Output>> Give(PersonId? by = null) =>
        house.Do<GiveSeason, GiveSeason.Input, GiveSeason.Output>(by ?? house.People[0], new(id), SeasonsModule.Open);

    public Task<Outcome<Done>> Place(
        SeasonApplicationId application,
        int wish,
        ResourceId room,
        int weekday,
        string from,
        PersonId? by = null
    ) =>
        house.Do<AssignSlot, AssignSlot.Input, Done>(
            by ?? house.People[0],
            new(id, application, wish, room, weekday, from),
            SeasonsModule.Open
        );

    public Task<ShowSharing.Output> Shared() =>
        house.Good<ShowSharing, ShowSharing.Input, ShowSharing.Output>(house.People[0], new(id), SeasonsModule.Open);

    public Task<Outcome<ShowSeasonApplication.Output>> Seen(PersonId who, SeasonApplicationId application) =>
        house.Do<ShowSeasonApplication, ShowSeasonApplication.Input, ShowSeasonApplication.Output>(who, new(application));
}
