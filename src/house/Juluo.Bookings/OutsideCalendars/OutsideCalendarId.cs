namespace Juluo.Bookings;

public readonly record struct OutsideCalendarId(Guid Value) : IId<OutsideCalendarId>
{
    public static OutsideCalendarId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
