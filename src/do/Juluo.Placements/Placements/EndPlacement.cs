namespace Juluo.Placements;

/// <summary>POST /placements/{id}/ending — ends a placement. To be finished, it needs a hand-over for successors; a placement stopped early does not.</summary>
[Post(
    "/placements/{id}/ending",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacement),
    Say = "placements.ended",
    Undo = "/placements/{id}/continuation"
)]
internal sealed class EndPlacement(UnitOfWork work, Clock clock, Outbox outbox, Notifier notifier) : Slice<EndPlacement.Input, Done>
{
    /// <param name="Words">Thanks, and a look back.</param>
    public sealed record Input(
        PlacementId Id,
        PlacementEnding Ending = PlacementEnding.Finished,
        [Length(Placement.MostEndingWords, Lines = true)] string? Words = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PlacementStore(work, clock);
        if (await store.Hold(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        var rights = PlacementRights.Of(placement, caller);
        if (!rights.IsParty && !rights.Manage)
            return new PlacementErrors.OnlyForParties();
        if (!placement.Chosen)
            return new PlacementErrors.NoFellow();
        if (placement.EndedOn is not null)
            return new PlacementErrors.HasEnded();
        if (input.Ending == PlacementEnding.Finished && Unfinished(placement, clock.Today(caller.Community.Zone)) is { } unfinished)
            return unfinished;
        var words = input.Words;
        await store.End(placement.Id, input.Ending, words, stop);
        await outbox.Publish(new PlacementChanged(placement.Id, PlacementChanged.Ended), stop);
        await notifier.Notify(
            [.. Parties(placement).Where(p => p != caller.Self)],
            PlacementNotices.Of(PlacementNotices.Placement, placement, $"ended:{clock.Now}", "placements.told.ended") with
            {
                Quote = words,
                Wait = Duration.FromMinutes(10),
            },
            stop
        );
        return Done.It;
    }

    /// <summary>Returns the reason why a placement cannot end as finished on a day; null if it can. It can always be stopped early.</summary>
    internal static Error? Unfinished(Placement placement, LocalDate today) =>
        placement.StartsOn > today ? new PlacementErrors.NotStarted(placement.StartsOn)
        : placement.Handover is null ? new PlacementErrors.NoHandover()
        : null;

    /// <summary>Returns the parties of a placement: the fellow, and the contacts of host and sponsor.</summary>
    internal static IReadOnlyList<PersonId> Parties(Placement placement) =>
        [.. new[] { placement.Fellow, placement.HostContact, placement.SponsorContact }.OfType<PersonId>().Distinct()];
}
