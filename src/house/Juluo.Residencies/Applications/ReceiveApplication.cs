namespace Juluo.Residencies;

/// <summary>Sends the application together with its answers: both or neither. Refuses the answers if the residency has closed in the meantime.</summary>
internal sealed class ReceiveApplication(UnitOfWork work, Clock clock, FormsFacade forms, PeopleFacade people, Notifier notifier)
    : ITakesSubmissions
{
    // Kept as long as the application is open; KeepAnswers sets the limit when it has ended.
    private static readonly Instant Open = Instant.FromUtc(9999, 1, 1, 0, 0);

    public string Owner => ResidencyQuestions.Owner;

    public async Task<Outcome<Done>> Take(SubmissionSent sent, CancellationToken stop)
    {
        // Withdrawn or lapsed in the meantime.
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
