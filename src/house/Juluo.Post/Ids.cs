namespace Juluo.Post;

public readonly record struct PostHolderId(Guid Value) : IId<PostHolderId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct PostItemId(Guid Value) : IId<PostItemId>
{
    public override string ToString() => Value.ToString();
}
