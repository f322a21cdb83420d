namespace Juluo.Forms;

/// <summary>POST /forms/{id}/trials — tries the draft of a form out, page by page as people will see it. Nothing of it is sent, and it is deleted after a day.</summary>
[Post("/forms/{id}/trials", FormRights.Manage, Form = typeof(ShowFormDraft))]
internal sealed class TryForm(SubmissionDesk desk) : Slice<TryForm.Input, TryForm.Output>
{
    public sealed record Input(FormId Id);

    /// <param name="Next">The address of its first page.</param>
    public sealed record Output(SubmissionId Id, string Next) : ICreated<SubmissionId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await desk.Forms.DraftText(input.Id, stop) is not { } text)
            return new NotFound();
        if (
            DefinitionReader.Read(text, whole: false) is { Failed: false, Value: var draft }
            && DefinitionCheck.Of(draft, caller.Language) is { Count: > 0 } wrong
        )
            return wrong;
        var read = DefinitionReader.Read(text);
        if (read.Failed)
            return read.As<Output>();
        var trial = await desk.Begin(input.Id, null, text, read.Value, caller.Person, null, null, null, null, stop);
        return new Output(trial.Id, Submission.PathOf(trial.Id, read.Value.Pages[0].Name));
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.Next);
}
