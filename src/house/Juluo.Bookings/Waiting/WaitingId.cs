namespace Juluo.Bookings;

public readonly record struct WaitingId(Guid Value) : IId<WaitingId>
{
    public static WaitingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
