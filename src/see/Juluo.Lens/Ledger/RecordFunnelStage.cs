namespace Juluo.Lens;

/// <summary>Records the stages an introduction reaches, once each, for the conversion measure.</summary>
internal sealed class RecordFunnelStage(UnitOfWork work) : Reaction<IntroductionStep>
{
    public override Task React(IntroductionStep fact, CancellationToken stop) =>
        work.Do(
            $"""
            insert into lens.introduction (community_id, id, rung, a, b, at)
            values ({work.Community}, {fact.Introduction}, {(short)fact.Stage}, {fact.A}, {fact.B}, {fact.At}) on conflict do nothing
            """,
            stop
        );
}
