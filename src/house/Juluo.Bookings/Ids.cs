namespace Juluo.Bookings;

public readonly record struct BookingId(Guid Value) : IId<BookingId>
{
    public override string ToString() => Value.ToString();
}

internal readonly record struct ClaimId(Guid Value) : IId<ClaimId>
{
    public override string ToString() => Value.ToString();
}

internal readonly record struct ClosureId(Guid Value) : IId<ClosureId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct GuestId(Guid Value) : IId<GuestId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct OutsideCalendarId(Guid Value) : IId<OutsideCalendarId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct SeriesId(Guid Value) : IId<SeriesId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct WaitingId(Guid Value) : IId<WaitingId>
{
    public override string ToString() => Value.ToString();
}
