namespace Juluo.Residencies;

/// <summary>The answers of an application are sent, and with them the application: both or neither. Of a residency that has closed meanwhile they are not taken.</summary>
internal sealed class ReceiveApplication(UnitOfWork work, Clock clock, FormsFacade forms, PeopleFacade people, Notifier notifier)
    : ITakesSubmissions
{
    // As long as the application runs; when it has ended KeepAnswers says for how long.
    private static readonly Instant Open = Instant.FromUtc(9999, 1, 1, 0, 0);

    public string Owner => ResidencyQuestions.Owner;

    public async Task<Outcome<Done>> Take(SubmissionSent sent, CancellationToken stop)
    {
        // It was withdrawn meanwhile, or has lapsed.
        if (
            await new ApplicationStore(work, clock).OfSubmission(sent.Submission, stop) is not { State: ApplicationState.Draft } application
        )
            return new ApplicationErrors.ElsewhereMeanwhile();
        var taken = await new ApplicationSending(work, clock, people, notifier).Send(application, stop);
        if (!taken.Failed)
            await forms.KeepUntil(sent.Submission, Open, stop);
        return taken;
    }
}
