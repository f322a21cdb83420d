namespace Juluo.Reception;

public readonly record struct PostItemId(Guid Value) : IId<PostItemId>
{
    public static PostItemId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
