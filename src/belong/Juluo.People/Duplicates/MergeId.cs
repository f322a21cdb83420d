namespace Juluo.People;

public readonly record struct MergeId(Guid Value) : IId<MergeId>
{
    public static MergeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
