namespace Juluo.Residencies;

/// <summary>Keeps the answers of an unsuccessful application for another year, as long as the application itself.</summary>
internal sealed class KeepAnswers(UnitOfWork work, Clock clock, FormsFacade forms) : Reaction<ApplicationChanged>
{
    public static readonly Duration Kept = Duration.FromDays(365);

    public override async Task React(ApplicationChanged fact, CancellationToken stop)
    {
        if (
            fact.Now.State is ApplicationState.Declined or ApplicationState.Withdrawn or ApplicationState.Lapsed
            && await new ApplicationStore(work, clock).Find(fact.Now.Application, stop) is { Submission: { } submission }
        )
            await forms.KeepUntil(submission, clock.Now + Kept, stop);
    }
}
