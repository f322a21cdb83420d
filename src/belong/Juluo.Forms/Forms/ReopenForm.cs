namespace Juluo.Forms;

/// <summary>POST /forms/{id}/reopening — opens a form that was closed, with the version it had.</summary>
[Post("/forms/{id}/reopening", FormRights.Manage, Form = typeof(ShowFormDraft), Then = "/forms/{id}/draft", Say = "forms.form.reopened")]
internal sealed class ReopenForm(UnitOfWork work, Clock clock) : Slice<ReopenForm.Input, Done>
{
    public sealed record Input(FormId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FormStore(work, clock);
        if (await store.Find(input.Id, stop) is null)
            return new NotFound();
        return await store.Retire(input.Id, false, stop) ? Done.It : new FormErrors.NotRetired();
    }
}
