namespace Juluo.Talks;

public readonly record struct TalkId(Guid Value) : IId<TalkId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct TalkNominationId(Guid Value) : IId<TalkNominationId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct TalkSwapId(Guid Value) : IId<TalkSwapId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct TalkWishId(Guid Value) : IId<TalkWishId>
{
    public override string ToString() => Value.ToString();
}
