namespace Juluo.Seasons;

/// <summary>
/// POST /seasons/{id}/applications/{application}/wishes/{number}/slot — gives a requested time by hand, or replaces the proposed one. It may go beyond the request and the group's
/// share, but not beyond the space's capacity or free time: of two people who choose the same time at once, one is refused.
/// </summary>
[Post(
    "/seasons/{id}/applications/{application}/wishes/{number}/slot",
    SeasonsModule.Open,
    Form = typeof(ShowSharing),
    Say = "seasons.season.placed",
    Undo = "/seasons/{id}/applications/{application}/wishes/{number}/slot/removal"
)]
internal sealed class AssignSlot(UnitOfWork work, Clock clock) : Slice<AssignSlot.Input, Done>
{
    /// <param name="Weekday">The weekday; 1 is Monday.</param>
    /// <param name="From">The start on the wall clock.</param>
    public sealed record Input(
        SeasonId Id,
        SeasonApplicationId Application,
        int Number,
        [Required] ResourceId? Resource = null,
        int? Weekday = null,
        string? From = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        // A shared lock: others may do the same, and the constraint decides between them. It excludes the transaction that publishes the season.
        if (
            await new SeasonStore(work, clock).Hold(input.Id, alone: false, stop) is not { } season
            || await new SeasonApplicationStore(work, clock).Find(input.Application, stop) is not { } application
            || application.Season != season.Id
            || application.Wishes.FirstOrDefault(w => w.Number == input.Number) is not { } wish
        )
            return new NotFound();
        if (season.State(clock.Now) != SeasonState.Sharing || application.WithdrawnAt is not null)
            return new SeasonErrors.NotSharing();
        if (input.Resource is not { } id || !season.Resources.Contains(id))
            return new Missing("resource");
        if (input.Weekday is not (>= 1 and <= 7) || WishForm.Minute(input.From, -1) is not { } starts || starts < 0)
            return new BookingErrors.NoTime("from");
        if (starts + wish.Minutes > 1440)
            return new SeasonErrors.LongerThanItsWindow();
        var questions = new SeasonQuestions(work, clock);
        if (
            await questions.Bookable(season, id, stop) is not { } what
            || await questions.Shared(what, stop) is not { Offered: true } resource
        )
            return new SeasonErrors.ResourceUnknown();
        // With more people than seats, no date could be booked.
        if (resource.Seats is { } seats && application.People is { } come && come > seats)
            return new SeasonErrors.SeatsTooFew("resource", seats, come);
        var store = new SlotStore(work);
        await store.Remove(application.Id, wish.Number, stop);
        // If another transaction has just taken a unit, another unit may still be free.
        while (await store.Free(season.Id, resource, input.Weekday.Value, starts, wish.Minutes, stop) is { } units)
            if (
                await store.Add(
                    season.Id,
                    new(application.Id, wish.Number, id, input.Weekday.Value, starts, wish.Minutes, units, ByHand: true),
                    resource,
                    stop
                )
            )
                return Done.It;
        return new SeasonErrors.SlotTaken();
    }
}
