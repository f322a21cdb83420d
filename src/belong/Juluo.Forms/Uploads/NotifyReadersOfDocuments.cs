namespace Juluo.Forms;

/// <summary>Notifies a form's readers of documents sent after it, once per submission and day.</summary>
internal sealed class NotifyReadersOfDocuments(UnitOfWork work, Clock clock, Notifier notifier) : Reaction<DocumentsSent>
{
    public override async Task React(DocumentsSent fact, CancellationToken stop)
    {
        if (fact.Owner == Form.Own && await new FormStore(work, clock).Find(fact.Form, stop) is { } form)
            await notifier.NotifyPermitted(
                FormRights.Read,
                new(
                    FormNotices.Received,
                    $"submission:{fact.Submission}:documents:{clock.Today(work.Community.Zone):yyyy-MM-dd}",
                    "forms.told.documents",
                    new { form = form.Title },
                    $"/forms/{form.Id}/submissions/{fact.Submission}"
                ),
                stop
            );
    }
}
