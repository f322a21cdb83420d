namespace Juluo.Projects;

public readonly record struct AttachmentId(Guid Value) : IId<AttachmentId>
{
    public static AttachmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct BriefId(Guid Value) : IId<BriefId>
{
    public static BriefId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct LogEntryId(Guid Value) : IId<LogEntryId>
{
    public static LogEntryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct MilestoneId(Guid Value) : IId<MilestoneId>
{
    public static MilestoneId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct OutcomeId(Guid Value) : IId<OutcomeId>
{
    public static OutcomeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct OpeningId(Guid Value) : IId<OpeningId>
{
    public static OpeningId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ProjectId(Guid Value) : IId<ProjectId>
{
    public static ProjectId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal readonly record struct TeamMemberId(Guid Value) : IId<TeamMemberId>
{
    public static TeamMemberId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
