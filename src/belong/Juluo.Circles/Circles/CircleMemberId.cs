namespace Juluo.Circles;

internal readonly record struct CircleMemberId(Guid Value) : IId<CircleMemberId>
{
    public static CircleMemberId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
