namespace Juluo.People;

public readonly record struct MergeId(Guid Value) : IId<MergeId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct RoleId(Guid Value) : IId<RoleId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct SkillId(Guid Value) : IId<SkillId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ProfessionId(Guid Value) : IId<ProfessionId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct PostingId(Guid Value) : IId<PostingId>
{
    public override string ToString() => Value.ToString();
}
