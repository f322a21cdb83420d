namespace Juluo.Projects;

public readonly record struct AttachmentId(Guid Value) : IId<AttachmentId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct BriefId(Guid Value) : IId<BriefId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct LogEntryId(Guid Value) : IId<LogEntryId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct MilestoneId(Guid Value) : IId<MilestoneId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct OutcomeId(Guid Value) : IId<OutcomeId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct OpeningId(Guid Value) : IId<OpeningId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ProjectId(Guid Value) : IId<ProjectId>
{
    public override string ToString() => Value.ToString();
}

internal readonly record struct TeamMemberId(Guid Value) : IId<TeamMemberId>
{
    public override string ToString() => Value.ToString();
}
