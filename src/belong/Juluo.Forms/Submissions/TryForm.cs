namespace Juluo.Forms;

/// <summary>POST /forms/{id}/trials — tries out the draft of a form, page by page as people will see it, with its gaps listed. It is never sent, and deleted after a day.</summary>
[Post("/forms/{id}/trials", FormRights.Manage, Form = typeof(ShowFormDraft))]
internal sealed class TryForm(SubmissionAccess access) : Slice<TryForm.Input, TryForm.Output>
{
    public sealed record Input(FormId Id);

    /// <param name="Next">The path of its first page.</param>
    public sealed record Output(SubmissionId Id, string Next) : ICreated<SubmissionId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Forms.DraftText(input.Id, stop) is not { } text)
            return new NotFound();
        var draft = TrialForm.Read(text);
        // A form without questions, or with conditions on all of them, has no page to show.
        if (new FormPath(draft, AnswerSet.Empty).Pages is not [var first, ..])
            return DefinitionCheck.Of(draft, caller.Language) is { Count: > 0 } wrong
                ? wrong.AsErrors()
                : new DefinitionFaults.NoQuestions(0).AsError();
        var trial = await access.Begin(input.Id, null, text, draft, caller.Person, null, null, null, null, stop);
        return new Output(trial.Id, Submission.PathOf(trial.Id, first.Name));
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.Next);
}
