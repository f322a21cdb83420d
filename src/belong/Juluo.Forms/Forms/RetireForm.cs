namespace Juluo.Forms;

/// <summary>POST /forms/{id}/retirement — closes a form: it is begun no more, and who has begun can finish.</summary>
[Post(
    "/forms/{id}/retirement",
    FormRights.Manage,
    Form = typeof(ShowFormDraft),
    Then = "/forms/{id}/draft",
    Say = "forms.form.closed",
    Undo = "/forms/{id}/reopening"
)]
internal sealed class RetireForm(UnitOfWork work, Clock clock) : Slice<RetireForm.Input, Done>
{
    public sealed record Input(FormId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FormStore(work, clock);
        if (await store.Find(input.Id, stop) is null)
            return new NotFound();
        return await store.Retire(input.Id, true, stop) ? Done.It : new FormErrors.RetiredAlready();
    }
}
