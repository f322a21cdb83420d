namespace Juluo.Mentoring;

public readonly record struct MentorRoundId(Guid Value) : IId<MentorRoundId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct MentorshipGoalId(Guid Value) : IId<MentorshipGoalId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct MentorshipId(Guid Value) : IId<MentorshipId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct MentorshipSessionId(Guid Value) : IId<MentorshipSessionId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct RecruitmentId(Guid Value) : IId<RecruitmentId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct TrainingGroupId(Guid Value) : IId<TrainingGroupId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct TrainingSessionId(Guid Value) : IId<TrainingSessionId>
{
    public override string ToString() => Value.ToString();
}
