namespace Juluo.Spaces;

public readonly record struct PhotoId(Guid Value) : IId<PhotoId>
{
    public static PhotoId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
