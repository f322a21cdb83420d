namespace Juluo.Lens;

/// <summary>Records when a need was asked and when it got its first response, once each, for the response measure.</summary>
internal sealed class RecordAsk(UnitOfWork work) : Reaction<AskStep>
{
    public override Task React(AskStep fact, CancellationToken stop) =>
        work.Do(
            $"""
            insert into lens.ask (community_id, id, stage, person_id, at)
            values ({work.Community}, {fact.Ask}, {(short)fact.Stage}, {fact.Author}, {fact.At})
            on conflict (community_id, id, stage) do update set at = least(ask.at, excluded.at)
            """,
            stop
        );
}
