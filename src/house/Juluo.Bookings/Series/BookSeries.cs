namespace Juluo.Bookings;

/// <summary>
/// POST /series — books a resource for a recurring time. A date that is not free does not stop the others: it is recorded with the reason, and the series' page offers
/// what is free instead.
/// </summary>
[Post("/series", SpacesModule.Book, Form = typeof(PreviewSeries))]
public sealed class BookSeries(UnitOfWork work, Outbox outbox, Clock clock) : Slice<BookSeries.Input, BookSeries.Output>
{
    /// <param name="On">The first day, on the site's wall clock.</param>
    /// <param name="Last">The last day on which a date may fall.</param>
    /// <param name="Price">The total price of all dates that the person saw, in minor units, or null to accept any price.</param>
    /// <param name="Weekdays">The days of a weekly series, 1 for Monday; if empty, the weekday of the first day.</param>
    public sealed record Input(
        ResourceId Resource,
        LocalDate? On = null,
        string? From = null,
        string? To = null,
        Every Every = Every.Week,
        int Interval = 1,
        IReadOnlyList<int>? Weekdays = null,
        LocalDate? Last = null,
        string? Title = null,
        int? People = null,
        long? Price = null
    );

    /// <param name="State">The state of the dates; requested if the desk must approve them.</param>
    public sealed record Output(SeriesId Id, int Booked, IReadOnlyList<SeriesMiss> Missed, BookingState State) : ICreated<SeriesId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new BookableStore(work).Find(input.Resource, caller.Self, About(input, caller, clock), clock.Now, stop) is not { } what)
            return new NotFound();
        var read = Read(what, input, caller.Self, clock);
        if (read.Failed)
            return read.As<Output>();
        var (series, dates) = read.Value;
        var (possible, missed) = Decide(what, series, dates, input.People, caller, clock);
        // If the rules refuse every date, report the rule's error as for a single booking.
        if (possible.Count == 0)
            return Single(what, series, dates[0], input.People, caller, clock.Now).Errors.ToList();
        await new SeriesStore(work).Add(series, clock.Now, stop);
        var booked = await new SeriesDates(work, clock).Book(what, possible, caller.Self, caller.Community.Currency, stop);
        if (booked.Failed)
            return booked.As<Output>();
        var (made, taken, total) = booked.Value;
        if (made.Count == 0)
            return new SeriesErrors.NothingFree();
        if (input.Price is { } seen && seen != total.Minor)
            return new PriceErrors.PriceChanged(total);
        missed.AddRange(taken);
        missed.Sort((a, b) => a.Day.CompareTo(b.Day));
        await new SeriesStore(work).Missed(series.Id, missed, stop);
        await outbox.Publish(new SeriesChanged(series.Id, BookingChange.Made, [.. made]), stop);
        return new Output(series.Id, made.Count, missed, possible[0].State);
    }

    /// <summary>Reads the series and its days from the input, or returns the errors in it.</summary>
    internal static Outcome<(BookingSeries Series, List<LocalDate> Days)> Read(Bookable what, Input input, PersonId holder, Clock clock)
    {
        if (input.Last is not { } last)
            return new SeriesErrors.NoLast();
        var first = BookingTime.Read(input.On, input.From, input.To, null, what.Hours.Zone);
        if (first.Failed)
            return first.As<(BookingSeries, List<LocalDate>)>();
        var days = new Recurrence(
            input.Every,
            input.Interval,
            (input.Weekdays ?? []).Where(d => d is >= 1 and <= 7).Aggregate(0, (all, d) => all | (1 << (d - 1))),
            input.On!.Value,
            last
        );
        var wrong = days.Check().Concat(BookingTexts.Check(input.Title, null)).ToList();
        if (wrong.Count > 0)
            return wrong;
        var dates = days.Days().ToList();
        if (dates.Count > Recurrence.MostDates)
            return new SeriesErrors.TooManyDates(Recurrence.MostDates);
        var starts = first.Value.Start.InZone(what.Hours.Zone).LocalDateTime;
        var ends = first.Value.End.InZone(what.Hours.Zone).LocalDateTime;
        return (
            new BookingSeries(
                Id.New<SeriesId>(clock),
                input.Resource,
                holder,
                days,
                starts.Hour * 60 + starts.Minute,
                (int)Period.Between(starts, ends, PeriodUnits.Minutes).Minutes,
                BookingTexts.Plain(input.Title)
            ),
            dates
        );
    }

    /// <summary>Returns the approximate start, for reading plans and special days before the site's zone is known.</summary>
    internal static Instant About(Input input, Caller caller, Clock clock) =>
        input.On is { } on && BookingTime.InReach(on) ? WallClock.At(on, 12 * 60, caller.Community.Zone) : clock.Now;

    /// <summary>Splits dates into those that the rules allow, as bookings, and those that they refuse.</summary>
    internal static (List<Booking> Possible, List<SeriesMiss> Missed) Decide(
        Bookable what,
        BookingSeries series,
        IReadOnlyList<LocalDate> dates,
        int? people,
        Caller caller,
        Clock clock
    )
    {
        var possible = new List<Booking>();
        var missed = new List<SeriesMiss>();
        var state = what.NeedsApproval(caller) ? BookingState.Requested : BookingState.Confirmed;
        foreach (var day in dates)
        {
            var during = Single(what, series, day, people, caller, clock.Now);
            if (during.Failed)
            {
                missed.Add(new(day, Why(during.Errors[0])));
                continue;
            }

            possible.Add(series.On(during.Value, Id.New<BookingId>(clock), state, people, clock.Now));
        }

        return (possible, missed);
    }

    /// <summary>Returns one date as an interval on the wall clock, or the errors of the rules.</summary>
    internal static Outcome<Interval> Single(Bookable what, BookingSeries series, LocalDate day, int? people, Caller caller, Instant now)
    {
        var starts = day.AtMidnight().PlusMinutes(series.Starts);
        var during = BookingTime.Of(starts, starts.PlusMinutes(series.Minutes), what.Hours.Zone);
        if (during.Failed)
            return during;
        var wrong = what.Check(during.Value, people, now, caller.May(SpacesModule.Reception, what.Resource.Site)).ToList();
        return wrong.Count > 0 ? wrong : during;
    }

    private static string Why(Error error) =>
        error switch
        {
            TermsErrors.ClosedThen => "bookings.series.closed",
            TermsErrors.TooFar => "bookings.series.too-far",
            // The end was after the start on the wall clock: the whole date falls into a DST gap.
            BookingErrors.EndsBeforeItBegins => "bookings.series.skipped",
            TermsErrors.IsPast => "bookings.series.past",
            _ => "bookings.series.not-allowed",
        };

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/series/{output.Id}",
            $"bookings.series.{(output.State == BookingState.Requested ? "asked" : "made")}{(output.Missed.Count > 0 ? ".some" : null)}",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["booked"] = output.Booked.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["missed"] = output.Missed.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
