namespace Juluo.HelpDirectory;

/// <summary>POST /help — adds an entry, which everyone can read immediately, and marks it as checked today.</summary>
[Post("/help", HelpRights.Manage, Form = typeof(NewHelpEntry), Then = "/help/{Id}", Say = "helpdirectory.added")]
internal sealed class AddHelpEntry(UnitOfWork work, Clock clock) : Slice<AddHelpEntry.Input, Created<HelpEntryId>>
{
    [Required(nameof(Name), nameof(Kinds))]
    public sealed record Input : HelpEntryForm, IChecked
    {
        IEnumerable<Error> IChecked.Check(ZonedDateTime now) => Week().Errors;
    }

    public override async Task<Outcome<Created<HelpEntryId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var added = await new HelpEntrySaving(work, clock).Add(input, caller, stop);
        return added.Failed ? added.As<Created<HelpEntryId>>() : new Created<HelpEntryId>(added.Value);
    }
}
