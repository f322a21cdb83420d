namespace Juluo.Rounds;

/// <summary>
/// POST /rounds/{id}/applications/{application}/wishes/{number}/slot — gives a requested time by hand, or another than was proposed. It may go beyond what was requested and beyond the group's share, but not beyond the space's capacity or free time: of two people who choose one time at once, one is refused.
/// </summary>
[Post(
    "/rounds/{id}/applications/{application}/wishes/{number}/slot",
    RoundsModule.Open,
    Form = typeof(ShowSharing),
    Then = "/rounds/{id}/sharing",
    Say = "rounds.round.placed",
    Undo = "/rounds/{id}/applications/{application}/wishes/{number}/slot/removal"
)]
internal sealed class AssignSlot(UnitOfWork work, Clock clock) : Slice<AssignSlot.Input, Done>
{
    /// <param name="Weekday">1 is Monday.</param>
    /// <param name="From">On the wall clock.</param>
    public sealed record Input(
        RoundId Id,
        RoundApplicationId Application,
        int Number,
        [Required] ResourceId? Resource = null,
        int? Weekday = null,
        string? From = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        // Shared with others who do the same: the constraint decides between them. The transaction that publishes the round waits, or is waited for.
        if (
            await new RoundStore(work, clock).Hold(input.Id, alone: false, stop) is not { } round
            || await new RoundApplicationStore(work, clock).Find(input.Application, stop) is not { } application
            || application.Round != round.Id
            || application.Wishes.FirstOrDefault(w => w.Number == input.Number) is not { } wish
        )
            return new NotFound();
        if (round.State(clock.Now) != RoundState.Sharing || application.WithdrawnAt is not null)
            return new RoundErrors.NotSharing();
        if (input.Resource is not { } id || !round.Resources.Contains(id))
            return new Missing("resource");
        if (input.Weekday is not (>= 1 and <= 7) || WishForm.Minute(input.From, -1) is not { } starts || starts < 0)
            return new BookingErrors.NoTime("from");
        if (starts + wish.Minutes > 1440)
            return new RoundErrors.LongerThanItsWindow();
        var questions = new RoundQuestions(work, clock);
        if (
            await questions.Bookable(round, id, stop) is not { } what
            || await questions.Shared(what, stop) is not { Offered: true } resource
        )
            return new RoundErrors.ResourceUnknown();
        // No date of it could be booked.
        if (resource.Seats is { } seats && application.People is { } come && come > seats)
            return new RoundErrors.SeatsTooFew("resource", seats, come);
        var store = new SlotStore(work);
        await store.Remove(application.Id, wish.Number, stop);
        // Who was faster took a unit just now; another may be free still.
        while (await store.Free(round.Id, resource, input.Weekday.Value, starts, wish.Minutes, stop) is { } units)
            if (
                await store.Add(
                    round.Id,
                    new(application.Id, wish.Number, id, input.Weekday.Value, starts, wish.Minutes, units, ByHand: true),
                    resource,
                    stop
                )
            )
                return Done.It;
        return new RoundErrors.SlotTaken();
    }
}
