namespace Juluo.Mentoring;

public readonly record struct MentorRoundId(Guid Value) : IId<MentorRoundId>
{
    public static MentorRoundId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct MentorshipGoalId(Guid Value) : IId<MentorshipGoalId>
{
    public static MentorshipGoalId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct MentorshipId(Guid Value) : IId<MentorshipId>
{
    public static MentorshipId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct MentorshipSessionId(Guid Value) : IId<MentorshipSessionId>
{
    public static MentorshipSessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct RecruitmentId(Guid Value) : IId<RecruitmentId>
{
    public static RecruitmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct TrainingGroupId(Guid Value) : IId<TrainingGroupId>
{
    public static TrainingGroupId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct TrainingSessionId(Guid Value) : IId<TrainingSessionId>
{
    public static TrainingSessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
