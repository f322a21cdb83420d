namespace Juluo.Forms;

/// <summary>Notifies a form's readers of a submission. Names the form but no answer.</summary>
internal sealed class NotifyReaders(UnitOfWork work, Clock clock, Notifier notifier) : Reaction<SubmissionSent>
{
    public override async Task React(SubmissionSent fact, CancellationToken stop)
    {
        if (fact.Owner == Form.Own && await new FormStore(work, clock).Find(fact.Form, stop) is { } form)
            await notifier.NotifyPermitted(
                FormRights.Read,
                new(
                    FormNotices.Received,
                    $"submission:{fact.Submission}:sent",
                    "forms.told.received",
                    new { form = form.Title },
                    $"/forms/{form.Id}/submissions/{fact.Submission}"
                ),
                stop
            );
    }
}
