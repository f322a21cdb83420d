namespace Juluo.Reception;

public readonly record struct PostHolderId(Guid Value) : IId<PostHolderId>
{
    public static PostHolderId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
