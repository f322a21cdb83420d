namespace Juluo.Programmes;

/// <summary>POST /programmes/applications/{id}/sending — records that an application was sent. That its writers worked together is counted once the time to undo has passed.</summary>
[Post(
    "/programmes/applications/{id}/sending",
    ProgrammeRights.Apply,
    Form = typeof(ShowProgrammeApplication),
    Say = "programmes.application.sent",
    Undo = "/programmes/applications/{id}/step-back"
)]
internal sealed class SendApplication(UnitOfWork work, Clock clock) : Slice<SendApplication.Input, Done>
{
    /// <param name="AppliedOn">The day of sending; today by default.</param>
    public sealed record Input(ProgrammeApplicationId Id, LocalDate? AppliedOn = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProgrammeApplicationStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (application.State != ProgrammeApplicationState.Draft)
            return new ApplicationErrors.AnotherState();
        if (await new ProgrammeStore(work, clock).Find(application.Programme, caller, stop) is not { } programme)
            return new NotFound();
        var today = clock.Today(caller.Community.Zone);
        var on = input.AppliedOn ?? today;
        if (on > today)
            return new ApplicationErrors.DayAhead("appliedOn");
        if (on > programme.ClosesOn)
            return new ApplicationErrors.SentWhileClosed(programme.ClosesOn);
        if (on < programme.OpensOn)
            return new ApplicationErrors.SentBeforeItOpened(programme.OpensOn.Value);
        // The programme may give less than it did when the amount was entered.
        if (programme.AmountTo is { } most && application.Asked?.Minor > most.Minor)
            return new ApplicationErrors.MoreThanItGives(most);
        if ((await new SectionStore(work, clock).Of(application.Id, stop)).TrueForAll(s => s.Text.Length == 0))
            return new ApplicationErrors.NothingWritten();
        return await store.Send(application.Id, on, stop) ? Done.It : new ApplicationErrors.AnotherState();
    }
}
