namespace Juluo.Challenges;

public readonly record struct ChallengeId(Guid Value) : IId<ChallengeId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ChallengeEntryId(Guid Value) : IId<ChallengeEntryId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ChallengeCriterionId(Guid Value) : IId<ChallengeCriterionId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ChallengeAwardId(Guid Value) : IId<ChallengeAwardId>
{
    public override string ToString() => Value.ToString();
}

internal readonly record struct ScoreSheetId(Guid Value) : IId<ScoreSheetId>
{
    public override string ToString() => Value.ToString();
}
