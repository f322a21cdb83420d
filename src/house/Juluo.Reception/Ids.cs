namespace Juluo.Reception;

public readonly record struct ScreenId(Guid Value) : IId<ScreenId>
{
    public static ScreenId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct VisitId(Guid Value) : IId<VisitId>
{
    public static VisitId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct VisitorId(Guid Value) : IId<VisitorId>
{
    public static VisitorId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
