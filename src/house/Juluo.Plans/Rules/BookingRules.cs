namespace Juluo.Plans;

/// <summary>The rules for booking a resource. Lengths are in minutes.</summary>
/// <param name="Slot">The grid for the start and end of bookings on the wall clock, counted from midnight.</param>
/// <param name="Notice">The minimum time between booking and start.</param>
/// <param name="HorizonDays">The number of days ahead that the resource can be booked.</param>
/// <param name="BufferBefore">The time kept free before each booking.</param>
/// <param name="Approval">True if the desk must approve; until then, the time is taken all the same.</param>
/// <param name="OutsideHours">True if the resource can be booked when the site is closed.</param>
/// <param name="ArriveWithin">The time after the start within which the person must check in before the booking is released; null for no limit.</param>
/// <param name="LateCancel">The time before the start from which a cancellation is late.</param>
/// <param name="MostOpen">The maximum number of coming bookings of the resource per person; null for no limit.</param>
public sealed record BookingRules(
    int Slot,
    int Min,
    int Max,
    int Notice,
    int HorizonDays,
    int BufferBefore,
    int BufferAfter,
    bool Approval,
    bool OutsideHours,
    int? ArriveWithin,
    int LateCancel,
    int? MostOpen,
    bool Bookable
)
{
    private const int Day = 1440;

    /// <summary>Returns the default rules of a kind.</summary>
    public static BookingRules Of(ResourceKind kind) =>
        kind switch
        {
            ResourceKind.HotDesk => new(30, 30, Day, 0, 60, 0, 0, false, false, null, 0, null, true),
            ResourceKind.FixedDesk or ResourceKind.Office => new(Day, Day, 366 * Day, 0, 366, 0, 0, true, true, null, Day, null, true),
            ResourceKind.Locker or ResourceKind.Parking => new(60, 60, 31 * Day, 0, 90, 0, 0, false, true, null, 0, null, true),
            ResourceKind.Residency => new(60, 12 * 60, 366 * Day, 0, 366, 0, 0, true, true, null, 7 * Day, null, true),
            ResourceKind.Equipment => new(30, 30, 7 * Day, 0, 90, 0, 0, false, false, null, 0, null, true),
            _ => new(30, 30, 12 * 60, 0, 90, 0, 0, false, false, null, 120, null, true),
        };

    /// <summary>Returns these rules with the values that a row sets.</summary>
    internal BookingRules With(RuleRow row) =>
        new(
            row.Slot ?? Slot,
            row.Min ?? Min,
            row.Max ?? Max,
            row.Notice ?? Notice,
            row.HorizonDays ?? HorizonDays,
            row.BufferBefore ?? BufferBefore,
            row.BufferAfter ?? BufferAfter,
            row.Approval ?? Approval,
            row.OutsideHours ?? OutsideHours,
            row.ArriveWithin ?? ArriveWithin,
            row.LateCancel ?? LateCancel,
            row.MostOpen ?? MostOpen,
            row.Bookable ?? Bookable
        );

    /// <summary>Combines the rules of several plans of a person; for each rule, the more generous value applies. If only one of them allows booking, its rules apply.</summary>
    internal BookingRules Kindest(BookingRules other) =>
        !Bookable ? other
        : !other.Bookable ? this
        : new(
            Math.Min(Slot, other.Slot),
            Math.Min(Min, other.Min),
            Math.Max(Max, other.Max),
            Math.Min(Notice, other.Notice),
            Math.Max(HorizonDays, other.HorizonDays),
            Math.Min(BufferBefore, other.BufferBefore),
            Math.Min(BufferAfter, other.BufferAfter),
            Approval && other.Approval,
            OutsideHours || other.OutsideHours,
            ArriveWithin is null || other.ArriveWithin is null ? null : Math.Max(ArriveWithin.Value, other.ArriveWithin.Value),
            Math.Min(LateCancel, other.LateCancel),
            MostOpen is null || other.MostOpen is null ? null : Math.Max(MostOpen.Value, other.MostOpen.Value),
            true
        );

    /// <summary>Returns the time with its buffers, which claims of units cover.</summary>
    public Interval Widened(Interval during) =>
        new(during.Start - Duration.FromMinutes(BufferBefore), during.End + Duration.FromMinutes(BufferAfter));

    /// <summary>Checks a time against the rules, without looking at other bookings. Returns the errors; empty if the time is allowed.</summary>
    /// <param name="byHouse">True if the desk books: only the past is refused; hours, grid and limits do not apply.</param>
    public IReadOnlyList<Error> Check(Interval during, HouseHours hours, Instant now, bool byHouse)
    {
        var wrong = new List<Error>();
        if (during.End <= now)
            wrong.Add(new TermsErrors.IsPast());
        if (byHouse)
            return wrong;
        if (!Bookable)
            wrong.Add(new TermsErrors.NotForYou());
        var start = during.Start.InZone(hours.Zone);
        var end = during.End.InZone(hours.Zone);
        var minutes = LengthOn(start, end);
        // A person who walks in may take the slot that is in progress.
        if (during.Start < now && now - during.Start >= Duration.FromMinutes(Slot))
            wrong.Add(new TermsErrors.IsPast());
        else if (Notice > 0 && during.Start - now < Duration.FromMinutes(Notice))
            wrong.Add(new TermsErrors.TooSoon(Duration.FromMinutes(Notice)));
        if (start.Date > now.InZone(hours.Zone).Date.PlusDays(HorizonDays))
            wrong.Add(new TermsErrors.TooFar(now.InZone(hours.Zone).Date.PlusDays(HorizonDays)));
        if (OffGrid(start) || OffGrid(end))
            wrong.Add(new TermsErrors.OffTheGrid(Duration.FromMinutes(Slot)));
        if (minutes < Min)
            wrong.Add(new TermsErrors.TooShort(Duration.FromMinutes(Min)));
        if (minutes > Max)
            wrong.Add(new TermsErrors.TooLong(Duration.FromMinutes(Max)));
        if (!OutsideHours && minutes <= Max && hours.FirstClosed(during) is { } day)
            wrong.Add(new TermsErrors.ClosedThen(day));
        return wrong;
    }

    private bool OffGrid(ZonedDateTime at) => at.Second != 0 || (at.Hour * 60 + at.Minute) % Slot != 0;

    /// <summary>Returns the length by the wall clock: a day is a day, even if the clocks change.</summary>
    private static long LengthOn(ZonedDateTime start, ZonedDateTime end) =>
        Math.Max(
            (long)Period.Between(start.LocalDateTime, end.LocalDateTime, PeriodUnits.Minutes).Minutes,
            // Within an hour that occurs twice, the wall clock may show zero or a negative length; elapsed time is used then.
            start.Date == end.Date
                ? (long)(end - start).TotalMinutes
                : 0
        );
}
