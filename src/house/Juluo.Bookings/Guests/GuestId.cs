namespace Juluo.Bookings;

public readonly record struct GuestId(Guid Value) : IId<GuestId>
{
    public static GuestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
