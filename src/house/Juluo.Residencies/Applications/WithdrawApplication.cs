namespace Juluo.Residencies;

/// <summary>POST /me/applications/{id}/withdrawal — withdraws an application. The place of an offer becomes free for others.</summary>
[Post(
    "/me/applications/{id}/withdrawal",
    Requires.SignIn,
    Form = typeof(ShowMyApplication),
    Then = "/me/applications",
    Say = "residencies.application.withdrawn"
)]
internal sealed class WithdrawApplication(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<WithdrawApplication.Input, Done>
{
    public sealed record Input(ApplicationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ApplicationStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } application || application.Person != caller.Self)
            return new NotFound();
        if (
            !await store.Step(
                application.Id,
                ApplicationState.Withdrawn,
                [ApplicationState.Draft, ApplicationState.Submitted, ApplicationState.InReview, ApplicationState.Offered],
                stop
            )
        )
            return new ApplicationErrors.ElsewhereMeanwhile();
        if (application.State != ApplicationState.Draft)
            await notifier.NotifyPermitted(
                ResidenciesModule.Review,
                ApplicationNotices.ToReviewers(application, "withdrawn", (await people.Find(caller.Self, stop))?.Name ?? ""),
                stop
            );
        return Done.It;
    }
}
