namespace Juluo.Seasons;

/// <summary>Reads the input for sharing a season's times.</summary>
internal sealed class SeasonQuestions(UnitOfWork work, Clock clock)
{
    private readonly Dictionary<ResourceId, Bookable?> read = [];

    public async Task<SeasonQuestion> Of(
        Season season,
        IReadOnlyList<SeasonApplication> applications,
        IReadOnlyList<SeasonSlot> chosen,
        CancellationToken stop
    )
    {
        var resources = new List<SharedResource>();
        foreach (var id in season.Resources)
            if (await Bookable(season, id, stop) is { } what)
                resources.Add(await Shared(what, stop));
        return new(
            resources,
            new(await new SpacesFacade(work, clock).Week(season.Site, stop)),
            [.. applications.Where(a => a.WithdrawnAt is null)],
            season.Most,
            season.Seed,
            chosen
        );
    }

    /// <summary>Returns the reason why a requested time can never be given: the site is closed at all of its times, or none of its spaces may be used then. Null if it can.</summary>
    public async Task<Error?> Refuses(Season season, SeasonWish wish, CancellationToken stop)
    {
        var open = new WeekHours(await new SpacesFacade(work, clock).Week(season.Site, stop));
        if (
            Enumerable
                .Range(1, 7)
                .Any(day => (wish.Weekdays & (1 << (day - 1))) != 0 && open.Fits(day, wish.Earliest, wish.Latest, wish.Minutes))
        )
            return null;
        foreach (var id in wish.Resources)
            if (await Bookable(season, id, stop) is { Rules.OutsideHours: true })
                return null;
        return new SeasonErrors.NeverOpen();
    }

    /// <summary>Finds a resource with its booking rules as of the season's start. Cached.</summary>
    public async Task<Bookable?> Bookable(Season season, ResourceId id, CancellationToken stop)
    {
        if (!read.TryGetValue(id, out var what))
            read[id] = what = await new BookingsFacade(work, clock).Bookable(
                id,
                null,
                WallClock.At(season.FirstDay, 0, season.TimeZone),
                stop
            );
        return what;
    }

    public async Task<SharedResource> Shared(Bookable what, CancellationToken stop)
    {
        var units = await new ResourcesFacade(work, clock).UnitsInUse([.. what.Needs.Select(n => n.Resource)], stop);
        return new(
            what.Resource.Id,
            what.Resource.RetiredAt is null && what.Needs.Count > 0,
            what.Resource.Seats,
            what.Rules.Slot,
            what.Rules.BufferBefore,
            what.Rules.BufferAfter,
            what.Rules.OutsideHours,
            [.. what.Needs.Select(n => ((IReadOnlyList<UnitId>)[.. units[n.Resource]], n.Units))]
        );
    }
}
