namespace Juluo.Grants;

/// <summary>POST /grants/applications/{id}/decision — records whether an application was won or lost, the amount awarded, and lessons for next time.</summary>
[Post(
    "/grants/applications/{id}/decision",
    GrantRights.Apply,
    Form = typeof(ShowGrantApplication),
    Say = "programmes.application.decided",
    Undo = "/grants/applications/{id}/step-back"
)]
internal sealed class DecideApplication(UnitOfWork work, Clock clock, Notifier notifier) : Slice<DecideApplication.Input, Done>
{
    /// <param name="Awarded">The amount awarded, as people type money; ignored for a lost application.</param>
    /// <param name="DecidedOn">The day of the decision; today by default.</param>
    public sealed record Input(
        GrantApplicationId Id,
        bool Won = false,
        LocalDate? DecidedOn = null,
        string? Awarded = null,
        [Length(GrantApplication.MostLearned, Lines = true)] string? Learned = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new GrantApplicationStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (application.State != GrantApplicationState.Applied)
            return new ApplicationErrors.AnotherState();
        var today = clock.Today(caller.Community.Zone);
        var (on, learned) = (input.DecidedOn ?? today, FormText.Long(input.Learned));
        var wrong = new List<Error>();
        if (on > today)
            wrong.Add(new ApplicationErrors.DayAhead("decidedOn"));
        else if (on < application.AppliedOn)
            wrong.Add(new ApplicationErrors.DayBefore("decidedOn", application.AppliedOn.Value));
        long? awarded = null;
        if (input.Won && FormText.Some(input.Awarded) is { } typed && (awarded = MoneyText.Read(typed, application.Currency)) is null)
            wrong.Add(new ApplicationErrors.AmountUnreadable("awarded"));
        if (wrong.Count > 0)
            return wrong;
        if (!await store.Decide(application.Id, input.Won, on, awarded, learned, stop))
            return new ApplicationErrors.AnotherState();
        await notifier.Notify(
            [.. (await store.People(application.Id, stop)).Where(p => p != caller.Self)],
            new(
                ApplicationNotices.Application,
                $"programme-application:{application.Id}:decided:{clock.Now}",
                input.Won ? "programmes.told.won" : "programmes.told.lost",
                new { programme = application.Title },
                $"/grants/applications/{application.Id}"
            ),
            stop
        );
        return Done.It;
    }
}
