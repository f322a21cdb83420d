namespace Juluo.HelpDirectory;

/// <summary>POST /help/corrections/{id}/refusal — declines a correction and leaves the entry unchanged. Fails if someone else has just decided it.</summary>
[Post("/help/corrections/{id}/refusal", HelpRights.Manage, Form = typeof(ListCorrections), Say = "helpdirectory.declined")]
internal sealed class DeclineCorrection(UnitOfWork work, Clock clock) : Slice<DeclineCorrection.Input, Done>
{
    public sealed record Input(CorrectionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CorrectionStore(work, clock);
        if (await store.Find(input.Id, stop) is null)
            return new NotFound();
        return await store.Decide(input.Id, accepted: false, caller.Person, stop) ? Done.It : new CorrectionErrors.DecidedAlready();
    }
}
