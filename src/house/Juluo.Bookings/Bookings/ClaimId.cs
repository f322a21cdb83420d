namespace Juluo.Bookings;

internal readonly record struct ClaimId(Guid Value) : IId<ClaimId>
{
    public static ClaimId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
