namespace Juluo.Bookings;

/// <summary>
/// GET /series/preview — previews a series before anything is booked: each date with its price or what speaks against it, the total, and which other resources of the kind are free on all of them.
/// </summary>
[Get("/series/preview", SpacesModule.Book, Page = typeof(SeriesPreviewPage))]
public sealed class PreviewSeries(UnitOfWork work, Outbox outbox, Clock clock) : Slice<BookSeries.Input, PreviewSeries.Output>
{
    /// <param name="Dates">Empty: the request was wrong.</param>
    /// <param name="Total">The total price of the dates that are free.</param>
    /// <param name="Instead">Where some dates are not free: resources that are free on all of them.</param>
    /// <param name="Approval">The dates are requested, and the desk approves them.</param>
    public sealed record Output(
        Resource Resource,
        BookSeries.Input Asked,
        IReadOnlyList<Date> Dates,
        Money Total,
        IReadOnlyList<Other> Instead,
        bool Approval,
        [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyList<Error> Wrong
    )
    {
        /// <summary>Months, by their first day, that lack the day.</summary>
        public IReadOnlyList<LocalDate> LeftOut { get; init; } = [];

        /// <summary>Days on which the clocks leave out the beginning or the end: then it is the next time there is.</summary>
        public IReadOnlyList<LocalDate> Skipped { get; init; } = [];
    }

    /// <param name="Price">Null: it is not free.</param>
    /// <param name="Why">Catalogue key of what speaks against it.</param>
    /// <param name="Hours">Minutes of it that plans or passes pay.</param>
    public sealed record Date(LocalDate Day, Money? Price, string? Why, long Hours = 0);

    /// <summary>Another resource of the kind that is free on all dates, and its total price.</summary>
    /// <param name="Hours">Minutes that plans or passes pay of all dates.</param>
    public sealed record Other(Resource Resource, Money Total, long Hours = 0);

    private const int MostOthers = 3;
    private const int MostTried = 12;

    public override async Task<Outcome<Output>> Handle(BookSeries.Input input, Caller caller, CancellationToken stop)
    {
        var about = BookSeries.About(input, caller, clock);
        if (await new BookableStore(work).Find(input.Resource, caller.Self, about, clock.Now, stop) is not { } what)
            return new NotFound();
        var nothing = new Output(what.Resource, input, [], new(0, caller.Community.Currency), [], what.NeedsApproval(caller), []);
        var read = BookSeries.Read(what, input, caller.Self, clock);
        if (read.Failed)
            return nothing with { Wrong = read.Errors };
        var (series, days) = read.Value;
        var dates = await Dates(what, series, days, input.People, caller, stop);
        var found = nothing with
        {
            Dates = dates,
            Total = TotalOf(dates, caller),
            LeftOut = [.. series.Days.LeftOut()],
            Skipped = series.SkippedOn(days, what.Hours.Zone),
        };
        return dates.Exists(d => d.Price is null && d.Why == "bookings.series.taken")
            ? found with
            {
                Instead = await Others(what.Resource, series, days, input.People, caller, stop),
            }
            : found;
    }

    /// <summary>How each of these days is now: free at a price, or what speaks against it.</summary>
    internal async Task<List<Date>> Dates(
        Bookable what,
        BookingSeries series,
        IReadOnlyList<LocalDate> days,
        int? people,
        Caller caller,
        CancellationToken stop
    )
    {
        var (possible, missed) = BookSeries.Decide(what, series, days, people, caller, clock);
        var dates = missed.ConvertAll(m => new Date(m.Day, null, m.Why));
        if (possible.Count > 0)
        {
            var whole = what.Rules.Widened(new(possible[0].During.Start, possible[^1].During.End));
            var taken = await new BookingStore(work, outbox).Taken(what.Needs, whole, stop);
            var zone = what.Hours.Zone;
            LocalDate[] wished = [.. possible.Select(b => b.During.Start.InZone(zone).Date)];
            var spokenFor = await DeskDays.SpokenFor(work, what.Resource, series.Person, wished, clock.Now, stop);
            var purse = await new CreditsFacade(work, clock).Purse(series.Person, what.Resource, wished, stop, spokenFor);
            foreach (var booking in possible)
            {
                var (day, wide) = (booking.During.Start.InZone(zone).Date, what.Rules.Widened(booking.During));
                dates.Add(
                    taken.Exists(t => t.Start < wide.End && t.End > wide.Start)
                        ? new Date(day, null, "bookings.series.taken")
                        : Priced(day, what.PaidFrom(purse, booking.During, Audience.Member, caller.Community.Currency))
                );
            }
        }

        dates.Sort((a, b) => a.Day.CompareTo(b.Day));
        return dates;
    }

    /// <summary>Only what can be had on every date: who changes the room once has it for the whole series.</summary>
    private async Task<IReadOnlyList<Other>> Others(
        Resource resource,
        BookingSeries series,
        IReadOnlyList<LocalDate> days,
        int? people,
        Caller caller,
        CancellationToken stop
    )
    {
        var others = new List<Other>();
        var alike = await new FreeInstead(work, outbox, clock).Alike(resource, stop);
        foreach (var other in alike.OrderBy(r => r.Seats ?? 0).Take(MostTried))
        {
            if (others.Count == MostOthers)
                break;
            var about = WallClock.At(series.Days.First, 12 * 60, other.TimeZone);
            if (await new BookableStore(work).Find(other.Id, caller.Self, about, clock.Now, stop) is not { } what)
                continue;
            var dates = await Dates(what, series, days, people, caller, stop);
            if (dates.TrueForAll(d => d.Price is not null))
                others.Add(new(other, TotalOf(dates, caller), dates.Sum(d => d.Hours)));
        }

        return others;
    }

    private static Date Priced(LocalDate day, Quote quote) => new(day, quote.Total, null, BookingCosts.PaidBy(quote));

    private static Money TotalOf(IEnumerable<Date> dates, Caller caller) =>
        dates.Aggregate(new Money(0, caller.Community.Currency), (all, d) => d.Price is { } price ? all + price : all);
}
