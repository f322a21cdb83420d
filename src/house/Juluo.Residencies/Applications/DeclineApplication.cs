namespace Juluo.Residencies;

/// <summary>POST /applications/{id}/declining — declines an application, with a reason that the applicant reads. It can also take back an offer that is not signed.</summary>
[Post("/applications/{id}/declining", ResidenciesModule.Admit, Form = typeof(ShowApplication), Say = "residencies.application.declined")]
internal sealed class DeclineApplication(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier, Audit audit)
    : Slice<DeclineApplication.Input, Done>
{
    public sealed record Input(ApplicationId Id, [Required] string? Reason = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ApplicationStore(work, clock);
        if (await store.Find(input.Id, stop) is not { SubmittedAt: not null } application)
            return new NotFound();
        if (BookingTexts.Plain(input.Reason) is not { } reason)
            return new ApplicationErrors.NoReason();
        if (reason.EnumerateRunes().Count() > Application.MostReason)
            return new TooLong("reason", Application.MostReason);
        if (
            !await store.Step(
                application.Id,
                ApplicationState.Declined,
                [ApplicationState.Submitted, ApplicationState.InReview, ApplicationState.Offered],
                stop,
                caller.Person,
                reason
            )
        )
            return new ApplicationErrors.ElsewhereMeanwhile();
        await audit.Did(
            caller.Person,
            "residencies.application.declined",
            (await people.Find(application.Person, stop))?.Name ?? "",
            new { application = application.Id },
            stop
        );
        await notifier.Notify(application.Person, ApplicationNotices.ToApplicant(application, "declined") with { Quote = reason }, stop);
        return Done.It;
    }
}
