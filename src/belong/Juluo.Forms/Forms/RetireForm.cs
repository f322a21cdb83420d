namespace Juluo.Forms;

/// <summary>POST /forms/{id}/retirement — closes a form: it can't be begun any more, but submissions already begun can be finished.</summary>
[Post("/forms/{id}/retirement", FormRights.Manage, Form = typeof(ShowFormDraft), Say = "forms.form.closed")]
internal class RetireForm(UnitOfWork work, Clock clock) : Reversible<RetireForm.Input>
{
    public sealed record Input(FormId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var store = new FormStore(work, clock);
        if (await store.Find(input.Id, stop) is null)
            return new NotFound();
        return await store.Retire(input.Id, done, stop) ? Done.It
            : done ? new FormErrors.RetiredAlready()
            : new FormErrors.NotRetired();
    }
}

/// <summary>POST /forms/{id}/reopening — reopens a closed form with its last version.</summary>
[Undo("/forms/{id}/reopening", Say = "forms.form.reopened")]
internal sealed class ReopenForm(UnitOfWork work, Clock clock) : RetireForm(work, clock);
