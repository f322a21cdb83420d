namespace Juluo.Bookings;

public readonly record struct BookingId(Guid Value) : IId<BookingId>
{
    public static BookingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal readonly record struct ClaimId(Guid Value) : IId<ClaimId>
{
    public static ClaimId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal readonly record struct ClosureId(Guid Value) : IId<ClosureId>
{
    public static ClosureId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct GuestId(Guid Value) : IId<GuestId>
{
    public static GuestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct OutsideCalendarId(Guid Value) : IId<OutsideCalendarId>
{
    public static OutsideCalendarId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct SeriesId(Guid Value) : IId<SeriesId>
{
    public static SeriesId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct WaitingId(Guid Value) : IId<WaitingId>
{
    public static WaitingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
