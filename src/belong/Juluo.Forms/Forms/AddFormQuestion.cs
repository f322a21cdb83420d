namespace Juluo.Forms;

/// <summary>POST /forms/{id}/questions — adds a question to the draft of a form, at the end or to a page.</summary>
[Post("/forms/{id}/questions", FormRights.Manage, Form = typeof(ShowFormDraft), Undo = "/forms/{id}/restoration", Suggested = true)]
internal sealed class AddFormQuestion(UnitOfWork work, Clock clock) : Slice<AddFormQuestion.Input, AddFormQuestion.Output>
{
    public sealed record Input(
        FormId Id,
        FormQuestionKind Kind = FormQuestionKind.Text,
        [Required, Length(FormQuestion.MostLabel)] LocalizedText? Label = null,
        [Length(FormQuestion.MostChoices * 40, Lines = true)] LocalizedText? Choices = null,
        [Length(FormQuestion.MostStatement, Lines = true)] LocalizedText? Columns = null,
        [Length(FormQuestion.MostStatement, Lines = true)] LocalizedText? Statement = null,
        bool Required = false,
        string? Page = null
    ) : IChecked
    {
        internal QuestionForm Asked => new(Kind, Label, Choices: Choices, Columns: Columns, Statement: Statement, Required: Required);

        public IEnumerable<Error> Check(ZonedDateTime now) => Asked.Check(now);
    }

    /// <param name="Question">The question's generated name.</param>
    /// <param name="NeedsMore">True if it can't be answered until more is set on its own page.</param>
    public sealed record Output(string Question, bool NeedsMore);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var asked = input.Asked;
        FormQuestion? added = null;
        var changed = await new DraftChange(work, clock).Of(
            input.Id,
            caller,
            form =>
            {
                if (form.Questions.Count() >= FormDefinition.MostQuestions)
                    return new FormErrors.TooManyQuestions(FormDefinition.MostQuestions);
                var label = form.Said(null, input.Label)!;
                added = NumberLimits.Begin(asked.Of(form, new(form.NewName(label), input.Kind, label)));
                return form.Add(added, FormText.Some(input.Page));
            },
            stop
        );
        if (changed.Failed)
            return changed.As<Output>();
        return new Output(added!.Name, QuestionForm.NeedsMore(added));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        output.NeedsMore
            ? new($"/forms/{input.Id}/questions/{output.Question}", "forms.question.added-complete")
            : new($"/forms/{input.Id}/draft#q-{output.Question}", "forms.question.added", Undo: $"/forms/{input.Id}/restoration");
}
