namespace Juluo.Bookings;

public readonly record struct BookingId(Guid Value) : IId<BookingId>
{
    public static BookingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
