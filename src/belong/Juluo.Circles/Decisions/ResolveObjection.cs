namespace Juluo.Circles;

/// <summary>POST /decisions/{id}/resolution — records, by the objector, how an objection was met. It no longer blocks the decision.</summary>
[Post("/decisions/{id}/resolution", CircleRights.TakePartIn, Form = typeof(ShowDecision), Say = "circles.decision.met")]
internal sealed class ResolveObjection(UnitOfWork work, Clock clock) : Slice<ResolveObjection.Input, Done>
{
    public sealed record Input(DecisionId Id, [Required, Length(Decision.MostReason, Lines = true)] string How = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (decision, _))
            return new NotFound();
        if (decision.State != DecisionState.Open)
            return new DecisionErrors.NotOpen();
        var ballots = await store.Ballots(decision.Id, stop);
        if (ballots.Find(b => b.Person == caller.Self && b.ReplacedBy is null) is not { Choice: Tally.Objection, Met: null } objection)
            return new DecisionErrors.NoObjection();
        try
        {
            await work.Do(
                $"insert into circles.objection_met (community_id, decision_id, person_id, place, how) values ({work.Community}, {decision.Id}, {caller.Self}, {objection.Place}, {input.How})",
                stop
            );
            return Done.It;
        }
        catch (PostgresException late) when (late.ConstraintName == "only_while_open")
        {
            return new DecisionErrors.NotOpen();
        }
        catch (PostgresException twice) when (twice.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return new DecisionErrors.NoObjection();
        }
    }
}
