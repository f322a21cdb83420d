namespace Juluo.Programmes;

public readonly record struct ApplicationSectionId(Guid Value) : IId<ApplicationSectionId>
{
    public static ApplicationSectionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CriterionId(Guid Value) : IId<CriterionId>
{
    public static CriterionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ProgrammeApplicationId(Guid Value) : IId<ProgrammeApplicationId>
{
    public static ProgrammeApplicationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ProgrammeId(Guid Value) : IId<ProgrammeId>
{
    public static ProgrammeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
