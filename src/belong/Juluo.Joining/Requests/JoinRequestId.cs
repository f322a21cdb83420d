namespace Juluo.Joining;

public readonly record struct JoinRequestId(Guid Value) : IId<JoinRequestId>
{
    public static JoinRequestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
