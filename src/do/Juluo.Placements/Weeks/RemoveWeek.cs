namespace Juluo.Placements;

/// <summary>POST /placements/{id}/weeks/{week}/removal — removes the fellow's log of a week. The log can be written again.</summary>
[Post(
    "/placements/{id}/weeks/{week}/removal",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacement),
    Then = "#weeks",
    Say = "placements.week.removed"
)]
internal sealed class RemoveWeek(UnitOfWork work, Clock clock, Notifier notifier) : Slice<RemoveWeek.Input, Done>
{
    /// <param name="Week">The Monday of the week.</param>
    public sealed record Input(PlacementId Id, LocalDate Week);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new PlacementStore(work, clock).Find(input.Id, caller, stop) is not { } placement
            || !await new WeekStore(work, clock).Remove(placement.Id, input.Week, caller.Self, stop)
        )
            return new NotFound();
        await notifier.TakeBack(EndPlacement.Parties(placement), $"placement:{placement.Id}:blocked:{input.Week:uuuu-MM-dd}", stop);
        return Done.It;
    }
}
