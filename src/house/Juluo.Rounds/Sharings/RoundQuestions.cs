namespace Juluo.Rounds;

/// <summary>Puts together what sharing a round's times goes by.</summary>
internal sealed class RoundQuestions(UnitOfWork work, Clock clock)
{
    private readonly Dictionary<ResourceId, Bookable?> read = [];

    public async Task<RoundQuestion> Of(
        BookingRound round,
        IReadOnlyList<RoundApplication> applications,
        IReadOnlyList<RoundSlot> chosen,
        CancellationToken stop
    )
    {
        var resources = new List<SharedResource>();
        foreach (var id in round.Resources)
            if (await Bookable(round, id, stop) is { } what)
                resources.Add(await Shared(what, stop));
        return new(
            resources,
            new(await new SpacesFacade(work, clock).Week(round.Site, stop)),
            [.. applications.Where(a => a.WithdrawnAt is null)],
            round.Most,
            round.Seed,
            chosen
        );
    }

    /// <summary>A resource with what decides on bookings of it when the season begins; read once.</summary>
    public async Task<Bookable?> Bookable(BookingRound round, ResourceId id, CancellationToken stop)
    {
        if (!read.TryGetValue(id, out var what))
            read[id] = what = await new BookingsFacade(work, clock).Bookable(
                id,
                null,
                WallClock.At(round.FirstDay, 0, round.TimeZone),
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
