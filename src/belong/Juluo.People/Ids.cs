namespace Juluo.People;

public readonly record struct MergeId(Guid Value) : IId<MergeId>
{
    public static MergeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct RoleId(Guid Value) : IId<RoleId>
{
    public static RoleId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct SkillId(Guid Value) : IId<SkillId>
{
    public static SkillId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct TradeId(Guid Value) : IId<TradeId>
{
    public static TradeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct WantId(Guid Value) : IId<WantId>
{
    public static WantId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
