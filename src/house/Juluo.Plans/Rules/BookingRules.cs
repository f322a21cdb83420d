namespace Juluo.Plans;

/// <summary>How a person may book a resource. Lengths are minutes.</summary>
/// <param name="Slot">Bookings begin and end on this grid of the wall clock, counted from midnight.</param>
/// <param name="Notice">How long before the beginning it must be booked at the latest.</param>
/// <param name="HorizonDays">How many days ahead it may be booked.</param>
/// <param name="BufferBefore">Kept free before each booking.</param>
/// <param name="Approval">The desk must agree; until then it is taken all the same.</param>
/// <param name="OutsideHours">May be booked when the site is closed.</param>
/// <param name="ArriveWithin">A person who has not checked in so long after the beginning loses the booking; null: never.</param>
/// <param name="LateCancel">How long before the beginning a cancellation becomes late.</param>
/// <param name="MostOpen">How many coming bookings one person may have; null: any number.</param>
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

    /// <summary>What holds where nothing else was said.</summary>
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

    /// <summary>These, with what another row says of them.</summary>
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

    /// <summary>
    /// Of several plans of a person the most generous counts, rule by rule. A person who has a plan that may book may do so, though the resource is closed to others.
    /// </summary>
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

    /// <summary>What claims of units are widened to: the time with its buffers.</summary>
    public Interval Widened(Interval during) =>
        new(during.Start - Duration.FromMinutes(BufferBefore), during.End + Duration.FromMinutes(BufferAfter));

    /// <summary>What speaks against a time, not counting what is taken; empty means nothing.</summary>
    /// <param name="byHouse">A person who runs the site books: only what is possible counts, neither hours nor grid.</param>
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
        // A person who walks in now takes the slot that is running.
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

    /// <summary>As the clock on the wall counts: a day is a day, also when the clocks change.</summary>
    private static long LengthOn(ZonedDateTime start, ZonedDateTime end) =>
        Math.Max(
            (long)Period.Between(start.LocalDateTime, end.LocalDateTime, PeriodUnits.Minutes).Minutes,
            // Within the hour that comes twice the wall shows nothing or less.
            start.Date == end.Date
                ? (long)(end - start).TotalMinutes
                : 0
        );
}
