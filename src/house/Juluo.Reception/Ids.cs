namespace Juluo.Reception;

public readonly record struct ScreenId(Guid Value) : IId<ScreenId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct VisitId(Guid Value) : IId<VisitId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct VisitorId(Guid Value) : IId<VisitorId>
{
    public override string ToString() => Value.ToString();
}
