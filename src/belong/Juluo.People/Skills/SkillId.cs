namespace Juluo.People;

public readonly record struct SkillId(Guid Value) : IId<SkillId>
{
    public static SkillId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
