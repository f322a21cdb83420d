namespace Juluo.Forms;

/// <summary>POST /forms/{id}/checks/{number}/removal — removes a check between answers from the draft of a form.</summary>
[Post(
    "/forms/{id}/checks/{number}/removal",
    FormRights.Manage,
    Form = typeof(ShowFormDraft),
    Then = "#checks",
    Say = "forms.check.removed",
    Undo = "/forms/{id}/restoration"
)]
internal sealed class RemoveFormCheck(UnitOfWork work, Clock clock) : Slice<RemoveFormCheck.Input, Done>
{
    /// <param name="Number">The check's number, from 1.</param>
    public sealed record Input(FormId Id, int Number);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var changed = await new DraftChange(work, clock).Of(
            input.Id,
            caller,
            form =>
                input.Number >= 1 && input.Number <= form.Checks.Count
                    ? form with
                    {
                        Checks = [.. form.Checks.Where((_, at) => at != input.Number - 1)],
                    }
                    : new NotFound(),
            stop
        );
        return changed.Failed ? changed.As<Done>() : Done.It;
    }
}
