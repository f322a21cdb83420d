namespace Juluo.Needs;

/// <summary>POST /me/wants/{id}/return — reopens a need or an offer of the caller that has ended. One whose last day has passed asks for another day.</summary>
[Post("/me/wants/{id}/return", Requires.SignIn, Then = "/needs", Say = "needs.want.reopened", Form = typeof(ShowMyWant))]
internal sealed class RestoreWant(WantsFacade wants, UnitOfWork work, Clock clock) : Slice<RestoreWant.Input, Done>
{
    /// <param name="ClosesOn">Another last day; without it the one before stays.</param>
    public sealed record Input(WantId Id, LocalDate? ClosesOn = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await wants.Find(input.Id, stop) is not { } want || want.Author != caller.Self)
            return new NotFound();
        if (want.EndedAt is null)
            return Done.It;
        if ((input.ClosesOn ?? want.Card.ClosesOn) < clock.Today(work.Community.Zone))
            return input.ClosesOn is null
                ? new LastDayErrors.HasPassed(nameof(input.ClosesOn), want.Card.ClosesOn!.Value)
                : new LastDayErrors.IsPast(nameof(input.ClosesOn));
        await wants.Reopen(caller.Self, input.Id, input.ClosesOn, stop);
        return Done.It;
    }
}
