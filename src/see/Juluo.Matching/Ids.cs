namespace Juluo.Matching;

public readonly record struct IntroductionId(Guid Value) : IId<IntroductionId>
{
    public static IntroductionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct RequestId(Guid Value) : IId<RequestId>
{
    public static RequestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct SuggestionId(Guid Value) : IId<SuggestionId>
{
    public static SuggestionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
