namespace Juluo.CalendarViews;

/// <summary>GET /times — finds a time for some people and a room for all of them, in the next two weeks; only a time if no room is large enough.</summary>
[Get("/times", SpacesModule.Book, Page = typeof(TimesPage))]
public sealed class FindTimes(
    UnitOfWork work,
    Clock clock,
    ResourcesFacade allResources,
    PeopleFacade people,
    Juluo.Web.Sites sites,
    CirclesFacade circles,
    BookingsFacade bookings
) : Slice<FindTimes.Input, FindTimes.Output>
{
    /// <param name="Names">The names or parts of names of people who come besides the caller, separated by lines or commas.</param>
    /// <param name="People">The ids of further people who come.</param>
    /// <param name="Seats">The number of seats that the room needs, or null for the number of people named.</param>
    /// <param name="From">The first day, or null for today.</param>
    public sealed record Input(
        string? Names = null,
        IReadOnlyList<PersonId>? People = null,
        [property: Within(15, 720)] int Minutes = 60,
        [property: Within(1, ResourceDetails.MostSeats)] int? Seats = null,
        SiteId? Site = null,
        LocalDate? From = null
    );

    /// <param name="Times">The results; null if the search was not run.</param>
    /// <param name="Names">The names of the people who come, the caller included.</param>
    /// <param name="Unsure">The typed names that match several people, or no one.</param>
    public sealed record Output(
        IReadOnlyList<CommonTime>? Times,
        IReadOnlyDictionary<PersonId, string> Names,
        IReadOnlyDictionary<ResourceId, Resource> Rooms,
        IReadOnlyList<Site> Sites,
        Input Asked,
        [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyList<TypedName> Unsure,
        [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyList<Error> Wrong
    );

    private const int Days = 14;
    internal const int MostTimes = 12;
    private const int MostPeople = 30;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        List<Site> here = [.. (await sites.All(stop)).Where(s => s.ClosedAt is null)];
        var nothing = new Output(null, new Dictionary<PersonId, string>(), new Dictionary<ResourceId, Resource>(), here, input, [], []);
        if (string.IsNullOrWhiteSpace(input.Names) && input.People is not { Count: > 0 })
            return nothing;
        var (who, unsure) = await Who(input, caller.Self, stop);
        nothing = nothing with { Names = who.ToDictionary(p => p.Id, p => p.Name), Unsure = unsure };
        var wrong = Wrong(input, who.Count, unsure).ToList();
        if (wrong.Count > 0)
            return nothing with { Wrong = wrong };
        var seats = input.Seats ?? who.Count;
        var resources = (await allResources.InUse(input.Site, stop)).FindAll(r =>
            r.Kind is ResourceKind.Room or ResourceKind.Hall && r.Broken is null && (r.Seats is null || r.Seats >= seats)
        );
        var rooms = resources.ToDictionary(r => r.Id);
        // Without a room that is large enough, they can still meet elsewhere.
        var (zone, at) = resources is [var one, ..]
            ? (one.TimeZone, one.Site)
            : (caller.Community.Zone, input.Site ?? here.FirstOrDefault()?.Id);
        var first = input.From is { } said && BookingTime.InReach(said) && said > clock.Today(zone) ? said : clock.Today(zone);
        var within = new Interval(Instant.Max(clock.Now, WallClock.At(first, 0, zone)), WallClock.At(first.PlusDays(Days), 0, zone));
        var busy = await bookings.Busy([.. nothing.Names.Keys], within, stop);
        var meetings = await circles.MeetingTimes([.. nothing.Names.Keys], within, stop);
        var taken = await bookings.TakenTimes([.. rooms.Keys], within, stop);
        var spaces = new SpacesFacade(work, clock);
        var hours = at is { } site ? await spaces.Hours(site, zone, first, stop) : HouseHours.From(zone, []);
        var own = await spaces.OwnHours([.. rooms.Keys], hours, stop);
        var (open, shut) = Opened(Open(hours, first, within), own.ToDictionary(o => o.Key, o => Open(o.Value, first, within)), within);
        var times = CommonTimes.Find(
            open,
            Duration.FromMinutes(30),
            Duration.FromMinutes(input.Minutes),
            nothing.Names.Keys.ToDictionary(p => p, p => (IReadOnlyList<Interval>)[.. busy[p], .. meetings[p]]),
            rooms.Keys.ToDictionary(r => r, r => (IReadOnlyList<Interval>)[.. taken[r], .. shut(r)]),
            int.MaxValue
        );
        // Show the best time of each part of a day, so that not all results are on the first morning.
        times =
        [
            .. times
                .GroupBy(t => (t.During.Start.InZone(zone).Date, DayParts.At(t.During.Start.InZone(zone).Hour * 60)))
                .Select(part => part.First())
                .OrderBy(t => t.Missing.Count)
                .ThenBy(t => t.During.Start)
                .Take(MostTimes),
        ];
        return nothing with { Times = times, Rooms = rooms };
    }

    /// <summary>
    /// Combines opening hours: the times at which anything is open, and for each room the times at which it is closed. A room with its own hours may be open longer or shorter than
    /// the site.
    /// </summary>
    internal static (IEnumerable<Interval> Open, Func<ResourceId, IEnumerable<Interval>> Shut) Opened(
        IEnumerable<Interval> house,
        Dictionary<ResourceId, IEnumerable<Interval>> own,
        Interval within
    )
    {
        if (own.Count == 0)
            return (house, _ => []);
        var usual = house.ToList();
        return (
            Stretches.Merge(usual.Concat(own.Values.SelectMany(o => o))),
            room => Stretches.Without([within], Stretches.Merge(own.GetValueOrDefault(room) ?? usual))
        );
    }

    /// <summary>Returns the open times of the days; 8:00 to 20:00 if the site is always open, so that no one is asked to meet at night.</summary>
    internal static IEnumerable<Interval> Open(HouseHours hours, LocalDate first, Interval within)
    {
        for (var n = 0; n < Days; n++)
        {
            var day = first.PlusDays(n);
            foreach (var open in hours.Always ? [new DayHours(8 * 60, 20 * 60)] : hours.Of(day))
            {
                var start = WallClock.At(day, open.Opens, hours.Zone);
                // Move to the next half hour.
                while (start < within.Start)
                    start += Duration.FromMinutes(30);
                var end = Instant.Min(within.End, WallClock.At(day, open.Closes, hours.Zone));
                if (start < end)
                    yield return new(start, end);
            }
        }
    }

    private async Task<(List<PersonCard> Who, List<TypedName> Unsure)> Who(Input input, PersonId self, CancellationToken stop)
    {
        var all = await people.All(stop);
        var typed = TypedName.Split(input.Names).Select(name => TypedName.Of(name, all)).ToLookup(name => name.Whom.Count == 1);
        var who = all.Where(p => p.Id == self || input.People?.Contains(p.Id) == true).Concat(typed[true].Select(name => name.Whom[0]));
        return ([.. who.DistinctBy(p => p.Id)], [.. typed[false]]);
    }

    private static IEnumerable<Error> Wrong(Input input, int people, IReadOnlyList<TypedName> unsure)
    {
        if (unsure.Where(u => u.Whom.Count == 0).Select(u => u.Typed).ToList() is { Count: > 0 } nobody)
            yield return new TimeErrors.WhoIsThat(string.Join('、', nobody));
        foreach (var several in unsure.Where(u => u.Whom.Count > 0))
            yield return new TimeErrors.WhichOfThem(several.Typed);
        if (people > MostPeople)
            yield return new TimeErrors.TooManyPeople(MostPeople);
    }
}
