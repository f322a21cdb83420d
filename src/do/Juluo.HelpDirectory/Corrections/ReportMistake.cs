namespace Juluo.HelpDirectory;

/// <summary>POST /help/{id}/corrections — reports a mistake in an entry, as a member or a visitor. The entry changes only if the correction is accepted.</summary>
[Post(
    "/help/{id}/corrections",
    Requires.Nothing,
    Form = typeof(ShowCorrectionForm),
    Then = "/help/{id}",
    Say = "helpdirectory.reported",
    PerMinute = 6
)]
internal sealed class ReportMistake(UnitOfWork work, Clock clock, Notifier notifier) : Slice<ReportMistake.Input, Done>
{
    /// <param name="Note">Further remarks.</param>
    public sealed record Input(HelpEntryId Id, CorrectionSubject Subject, [Length(Correction.MostNote, Lines = true)] string? Note = null)
        : HelpEntryForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        // The entry is locked so that concurrent reports can't exceed the limit.
        if (await new HelpEntryStore(work, clock).Hold(input.Id, stop) is not { State: not HelpState.Closed } document)
            return new NotFound();
        var store = new CorrectionStore(work, clock);
        var there = HelpEntryForm.Of(document, caller.Community.Language);
        var decided = Decide(input, there);
        if (decided.Failed)
            return decided.As<Done>();
        if (await store.Waiting(document.Id, stop) >= CorrectionStore.MostWaiting)
            return new CorrectionErrors.TooMany(CorrectionStore.MostWaiting);
        var id = await store.Add(document.Id, input.Subject, decided.Value, input.Note, caller.Person, stop);
        await notifier.NotifyPermitted(
            HelpRights.Manage,
            new(
                HelpNotices.Mistake,
                $"help-correction:{id}",
                "helpdirectory.told.mistake",
                new { name = document.Service.Localized("name") },
                "/help/corrections"
            ),
            stop
        );
        return Done.It;
    }

    /// <summary>Returns the fields that differ from the entry, or the errors. Ignores fields of other subjects; a language that the form did not ask for stays unchanged.</summary>
    internal static Outcome<List<CorrectedField>> Decide(Input input, HelpEntryForm there)
    {
        if (!Enum.IsDefined(input.Subject))
            return new NotOffered("subject");
        HelpEntryForm said = input with
        {
            HoursNote = Beside(input.HoursNote, there.HoursNote),
            Place = Beside(input.Place, there.Place),
            Street = Beside(input.Street, there.Street),
            City = Beside(input.City, there.City),
            Cost = Beside(input.Cost, there.Cost),
            Bring = Beside(input.Bring, there.Bring),
        };
        var fields = CorrectableFields.Between(there, said, input.Subject);
        // Errors that were there before are not the reader's to fix.
        var before = there.Week().Errors.Select(e => e.Field).ToHashSet();
        List<Error> wrong =
        [
            .. CorrectableFields.Put(there, fields).Week().Errors.Where(e => !before.Contains(e.Field) && e is not HelpErrors.Unequal),
        ];
        if (wrong.Count == 0 && fields.Count == 0 && input.Note is null && input.Subject != CorrectionSubject.Closed)
            wrong.Add(new CorrectionErrors.NothingSaid());
        return wrong.Count > 0 ? wrong : fields;
    }

    private static LocalizedText? Beside(LocalizedText? said, LocalizedText? there) =>
        said is null ? there : new(said.Said.Zh ?? there?.Said.Zh, said.Said.En ?? there?.Said.En);
}
