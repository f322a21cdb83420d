namespace Juluo.Forms;

/// <summary>Changes the draft of a form under a lock, and records who did.</summary>
internal sealed class DraftChange(UnitOfWork work, Clock clock)
{
    private readonly FormStore forms = new(work, clock);

    /// <summary>Applies a change to the locked draft and saves it, even if the result can't be published yet.</summary>
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
        // Don't save a draft that can't be parsed again, as nothing could open it.
        var read = DefinitionReader.Read(DefinitionWriter.Write(whole), whole: false).AsOutcome();
        if (read.Failed)
            return read;
        await forms.SaveDraft(id, whole, caller.Person, stop);
        return whole;
    }
}
