namespace Juluo.Forms;

/// <summary>POST /forms/{id}/checks — saves a new or changed check between answers in the draft of a form: the condition, the hint for correcting it, and the question to return to.</summary>
[Post(
    "/forms/{id}/checks",
    FormRights.Manage,
    Form = typeof(ShowFormDraft),
    Then = "#checks",
    Say = "forms.check.saved",
    Undo = "/forms/{id}/restoration"
)]
internal sealed class SaveFormCheck(UnitOfWork work, Clock clock) : Slice<SaveFormCheck.Input, SaveFormCheck.Output>
{
    /// <param name="Must">The condition, such as “household_size is rows of others + 1”.</param>
    /// <param name="At">The name of the question to return to.</param>
    /// <param name="Number">The number of the check that it replaces, from 1, or null for a new one.</param>
    public sealed record Input(
        FormId Id,
        [Required] string? Must = null,
        [Required, Length(FormCheck.MostSay)] LocalizedText? Say = null,
        string? At = null,
        int? Number = null
    ) : IChecked
    {
        internal Outcome<FormCondition> Condition =>
            FormText.Some(Must) is { } typed ? FormCondition.Parse(typed).AsOutcome() : new Missing("must");

        public IEnumerable<Error> Check(ZonedDateTime now) =>
            Condition.Errors.Select(e => e is FaultError ? new FormErrors.CheckUnreadable(e) : e);
    }

    /// <param name="Number">The check's number, from 1.</param>
    public sealed record Output(int Number);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var must = input.Condition.Value;
        var changed = await new DraftChange(work, clock).Of(
            input.Id,
            caller,
            form =>
            {
                if (form.Question(input.At ?? "") is not { } at)
                    return new NotOffered("at");
                var checks = form.Checks.ToList();
                var old = input.Number is { } number ? checks.ElementAtOrDefault(number - 1) : null;
                if (input.Number is not null && old is null)
                    return new NotFound();
                var check = new FormCheck(must, at.Name, form.Said(old?.Say, input.Say)!);
                if (old is null)
                    checks.Add(check);
                else
                    checks[input.Number!.Value - 1] = check;
                var with = form with { Checks = checks };
                // Conditions on unknown questions are refused at once, next to the field.
                return DefinitionCheck.OfChecks(with with { Checks = [check] }) is { Count: > 0 } refused
                    ? refused.ConvertAll(Error (f) => new FormErrors.CheckUnreadable(f.AsError()))
                    : with;
            },
            stop
        );
        return changed.Failed ? changed.As<Output>() : new Output(input.Number ?? changed.Value.Checks.Count);
    }
}
