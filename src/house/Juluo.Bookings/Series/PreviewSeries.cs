namespace Juluo.Bookings;

/// <summary>
/// GET /series/preview — previews a series before booking: each date with its price or the reason against it, the total, and other resources of the kind that are free on all
/// dates.
/// </summary>
[Get("/series/preview", SpacesModule.Book, Page = typeof(SeriesPreviewPage))]
public sealed class PreviewSeries(UnitOfWork work, Outbox outbox, Clock clock) : Slice<BookSeries.Input, PreviewSeries.Output>
{
    /// <param name="Dates">The dates; empty if the request was invalid.</param>
    /// <param name="Total">The total price of the dates that are free.</param>
    /// <param name="Instead">Resources that are free on all dates, if some dates of this one are taken.</param>
    /// <param name="Approval">True if the desk must approve the dates.</param>
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
        /// <summary>Months that lack the day, by their first day.</summary>
        public IReadOnlyList<LocalDate> LeftOut { get; init; } = [];

        /// <summary>Days on which the start or end falls into a DST gap and moves forward.</summary>
        public IReadOnlyList<LocalDate> Skipped { get; init; } = [];
    }

    /// <param name="Price">The price, or null if it cannot be booked.</param>
    /// <param name="Why">Catalogue key of the reason why it cannot be booked, or null.</param>
    /// <param name="Hours">The minutes that plans or passes pay.</param>
    public sealed record Date(LocalDate Day, Money? Price, string? Why, long Hours = 0);

    /// <summary>Another resource of the kind that is free on all dates, and its total price.</summary>
    /// <param name="Hours">The minutes of all dates that plans or passes pay.</param>
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

    /// <summary>Checks each of these days now: its price, or the reason why it cannot be booked.</summary>
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

    /// <summary>Finds resources that are free on every date, so that the whole series can take place in one.</summary>
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
