namespace Juluo.Programmes;

public readonly record struct ApplicationSectionId(Guid Value) : IId<ApplicationSectionId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct CriterionId(Guid Value) : IId<CriterionId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ProgrammeApplicationId(Guid Value) : IId<ProgrammeApplicationId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ProgrammeId(Guid Value) : IId<ProgrammeId>
{
    public override string ToString() => Value.ToString();
}
