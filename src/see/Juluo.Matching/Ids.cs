namespace Juluo.Matching;

public readonly record struct IntroductionId(Guid Value) : IId<IntroductionId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct RequestId(Guid Value) : IId<RequestId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct SuggestionId(Guid Value) : IId<SuggestionId>
{
    public override string ToString() => Value.ToString();
}
