namespace Juluo.Post;

public readonly record struct PostHolderId(Guid Value) : IId<PostHolderId>
{
    public static PostHolderId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct PostItemId(Guid Value) : IId<PostItemId>
{
    public static PostItemId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
