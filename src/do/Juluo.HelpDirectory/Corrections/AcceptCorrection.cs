namespace Juluo.HelpDirectory;

/// <summary>POST /help/corrections/{id}/acceptance — writes a reported correction into its entry and marks the entry as checked today. Fails if someone else has just decided it.</summary>
[Post("/help/corrections/{id}/acceptance", HelpRights.Manage, Form = typeof(ListCorrections), Say = "helpdirectory.accepted")]
internal sealed class AcceptCorrection(UnitOfWork work, Clock clock) : Slice<AcceptCorrection.Input, Done>
{
    public sealed record Input(CorrectionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (corrections, entries) = (new CorrectionStore(work, clock), new HelpEntryStore(work, clock));
        if (await corrections.Find(input.Id, stop) is not { } correction || await entries.Hold(correction.Entry, stop) is not { } there)
            return new NotFound();
        if (!await corrections.Decide(correction.Id, accepted: true, caller.Person, stop))
            return new CorrectionErrors.DecidedAlready();
        if (correction.Subject == CorrectionSubject.Closed)
            there.Service["status"] = "inactive";
        if (correction.Fields.Count == 0)
        {
            there.Service["assured_date"] = LocalDatePattern.Iso.Format(clock.Today(caller.Community.Zone));
            await entries.Save(there, caller.Person, stop);
            return Done.It;
        }

        var form = CorrectableFields.Put(HelpEntryForm.Of(there, caller.Community.Language), correction.Fields);
        var changed = await new HelpEntrySaving(work, clock).Correct(there, form, caller, stop);
        return changed.Failed ? changed.As<Done>() : Done.It;
    }
}
