namespace Juluo.Residencies;

/// <summary>Notifies reviewers of documents sent after an application, once per application and day.</summary>
internal sealed class NotifyOfDocuments(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier) : Reaction<DocumentsSent>
{
    public override async Task React(DocumentsSent fact, CancellationToken stop)
    {
        if (
            fact.Owner != ResidencyQuestions.Owner
            || await new ApplicationStore(work, clock).OfSubmission(fact.Submission, stop) is not { Waits: true } application
        )
            return;
        var name = (await people.Find(application.Person, stop))?.Name ?? "";
        var told = ApplicationNotices.ToReviewers(application, "documents", name);
        await notifier.NotifyPermitted(
            ResidenciesModule.Review,
            told with
            {
                Key = $"{told.Key}:{clock.Today(work.Community.Zone):yyyy-MM-dd}",
            },
            stop
        );
    }
}
