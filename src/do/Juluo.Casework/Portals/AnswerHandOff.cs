namespace Juluo.Casework;

/// <summary>POST /submissions/{id}/case/hand-offs/{handOff}/answer — agrees to or declines that a professional sees the caller's application. Consent can be withdrawn at any time.</summary>
[Post(
    "/submissions/{id}/case/hand-offs/{handOff}/answer",
    Requires.Nothing,
    Form = typeof(ShowMyCase),
    Then = "#hand-offs",
    Say = "casework.saved"
)]
internal sealed class AnswerHandOff(UnitOfWork work, Clock clock, CaseSeal seal, FormsFacade forms, CaseTeam team)
    : Slice<AnswerHandOff.Input, Done>
{
    public sealed record Input(SubmissionId Id, HandOffId HandOff, bool Agree = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PortalReader(new CaseStore(work, clock, seal), forms).Hold(input.Id, caller, stop) is not { Case: var one })
            return new NotFound();
        var store = new HandOffStore(work, clock, seal);
        if ((await store.Of(one.Id, stop)).Find(h => h.Id == input.HandOff) is not { } handOff)
            return new NotFound();
        if (handOff.Runs && !input.Agree)
            await store.End(one.Id, handOff.Id, stop);
        else if (!await store.Answer(one.Id, handOff.Id, input.Agree, stop))
            return new HandOffErrors.Answered();
        await new CaseLog(work, clock).Happened(one.Id, input.Agree ? "hand_off_agreed" : "hand_off_declined", null, stop);
        await team.Notify(one, input.Agree ? "hand-off-agreed" : "hand-off-declined", handOff.Id.ToString(), stop);
        if (input.Agree)
            await team.Notify(one with { AssignedTo = handOff.Person }, "handed-to-you", handOff.Id.ToString(), stop);
        return Done.It;
    }
}
