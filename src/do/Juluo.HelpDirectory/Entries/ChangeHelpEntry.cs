namespace Juluo.HelpDirectory;

/// <summary>POST /help/{id}/details — changes an entry. Imported data that the form does not show stays unchanged.</summary>
[Post(
    "/help/{id}/details",
    HelpRights.Manage,
    Form = typeof(ShowHelpEntrySettings),
    Changes = typeof(ShowHelpEntrySettings),
    Then = "/help/{id}",
    Say = "helpdirectory.saved"
)]
internal sealed class ChangeHelpEntry(UnitOfWork work, Clock clock) : Slice<ChangeHelpEntry.Input, Done>
{
    /// <param name="Checked">True if the entry was verified just now.</param>
    [Required(nameof(Name), nameof(Kinds))]
    public sealed record Input(HelpEntryId Id, bool Checked = false) : HelpEntryForm, IChecked
    {
        IEnumerable<Error> IChecked.Check(ZonedDateTime now) => Week().Errors;
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new HelpEntryStore(work, clock).Hold(input.Id, stop) is not { } there)
            return new NotFound();
        var changed = await new HelpEntrySaving(work, clock).Change(there, input, input.Checked, caller, stop);
        return changed.Failed ? changed.As<Done>() : Done.It;
    }
}
