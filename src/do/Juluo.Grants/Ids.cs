namespace Juluo.Grants;

public readonly record struct ApplicationSectionId(Guid Value) : IId<ApplicationSectionId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct CriterionId(Guid Value) : IId<CriterionId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct GrantApplicationId(Guid Value) : IId<GrantApplicationId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct GrantId(Guid Value) : IId<GrantId>
{
    public override string ToString() => Value.ToString();
}
