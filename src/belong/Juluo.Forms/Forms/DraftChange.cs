namespace Juluo.Forms;

/// <summary>Changes the draft of a form, held while it is changed, and notes who did.</summary>
internal sealed class DraftChange(UnitOfWork work, Clock clock)
{
    private readonly FormStore forms = new(work, clock);

    /// <summary>Saves what a change makes of the draft. One that is not fit to be published is saved all the same: it is a draft.</summary>
    public async Task<Outcome<FormDefinition>> Of(
        FormId id,
        Caller caller,
        Func<FormDefinition, Outcome<FormDefinition>> change,
        CancellationToken stop
    )
    {
        if (await forms.DraftToChange(id, stop) is not { } draft)
            return new NotFound();
        var changed = change(draft);
        if (changed.Failed)
            return changed;
        var whole = changed.Value.WithWrittenLanguages();
        // What the next reading refuses must not be saved: nothing would open the draft again.
        var read = DefinitionReader.Read(DefinitionWriter.Write(whole), whole: false).AsOutcome();
        if (read.Failed)
            return read;
        await forms.SaveDraft(id, whole, caller.Person, stop);
        return whole;
    }
}
