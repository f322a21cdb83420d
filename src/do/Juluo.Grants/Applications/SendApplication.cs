namespace Juluo.Grants;

/// <summary>POST /grants/applications/{id}/sending — records that an application was sent. That its writers worked together is counted once the time to undo has passed.</summary>
[Post(
    "/grants/applications/{id}/sending",
    GrantRights.Apply,
    Form = typeof(ShowGrantApplication),
    Say = "programmes.application.sent",
    Undo = "/grants/applications/{id}/step-back"
)]
internal sealed class SendApplication(UnitOfWork work, Clock clock) : Slice<SendApplication.Input, Done>
{
    /// <param name="AppliedOn">The day of sending; today by default.</param>
    public sealed record Input(GrantApplicationId Id, LocalDate? AppliedOn = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new GrantApplicationStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (application.State != GrantApplicationState.Draft)
            return new ApplicationErrors.AnotherState();
        if (await new GrantStore(work, clock).Find(application.Programme, caller, stop) is not { } grant)
            return new NotFound();
        var today = clock.Today(caller.Community.Zone);
        var on = input.AppliedOn ?? today;
        if (on > today)
            return new ApplicationErrors.DayAhead("appliedOn");
        if (on > grant.ClosesOn)
            return new ApplicationErrors.SentWhileClosed(grant.ClosesOn);
        if (on < grant.OpensOn)
            return new ApplicationErrors.SentBeforeItOpened(grant.OpensOn.Value);
        // The grant may give less than it did when the amount was entered.
        if (grant.AmountTo is { } most && application.Asked?.Minor > most.Minor)
            return new ApplicationErrors.MoreThanItGives(most);
        if ((await new SectionStore(work, clock).Of(application.Id, stop)).TrueForAll(s => s.Text.Length == 0))
            return new ApplicationErrors.NothingWritten();
        return await store.Send(application.Id, on, stop) ? Done.It : new ApplicationErrors.AnotherState();
    }
}
