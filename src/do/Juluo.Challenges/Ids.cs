namespace Juluo.Challenges;

public readonly record struct ChallengeId(Guid Value) : IId<ChallengeId>
{
    public static ChallengeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ChallengeEntryId(Guid Value) : IId<ChallengeEntryId>
{
    public static ChallengeEntryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ChallengeCriterionId(Guid Value) : IId<ChallengeCriterionId>
{
    public static ChallengeCriterionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ChallengeAwardId(Guid Value) : IId<ChallengeAwardId>
{
    public static ChallengeAwardId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal readonly record struct ScoreSheetId(Guid Value) : IId<ScoreSheetId>
{
    public static ScoreSheetId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
