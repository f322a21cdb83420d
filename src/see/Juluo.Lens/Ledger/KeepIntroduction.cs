namespace Juluo.Lens;

/// <summary>An introduction came one rung further: kept once, for conversion among the six numbers of buzz.</summary>
internal sealed class KeepIntroduction(Work work) : Reaction<IntroductionStep>
{
    public override async Task React(IntroductionStep fact, CancellationToken stop)
    {
        await using var keep = work.Command(
            "insert into lens.introduction (community_id, id, rung, a, b, at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
            work.Community.Id.Value,
            fact.Introduction,
            (short)fact.Rung,
            fact.A.Value,
            fact.B.Value,
            fact.At.ToDateTimeUtc()
        );
        await keep.ExecuteNonQueryAsync(stop);
    }
}
