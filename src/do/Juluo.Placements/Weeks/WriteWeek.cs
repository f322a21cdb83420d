namespace Juluo.Placements;

/// <summary>POST /placements/{id}/weeks — writes the fellow's log of a week: the days, the work, the obstacles. Writing it again corrects it. Host and sponsor can read it.</summary>
[Post(
    "/placements/{id}/weeks",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacement),
    Then = "#weeks",
    Say = "placements.week.written",
    Undo = "/placements/{id}/weeks/{Week}/removal"
)]
internal sealed class WriteWeek(UnitOfWork work, Clock clock, Notifier notifier) : Slice<WriteWeek.Input, WriteWeek.Output>
{
    /// <param name="Week">Any day of the week; today by default.</param>
    /// <param name="Days">The days worked in half days, as people type them: 2.5.</param>
    /// <param name="Did">The work done.</param>
    /// <param name="Blocks">The obstacles, if any.</param>
    public sealed record Input(
        PlacementId Id,
        LocalDate? Week = null,
        [Required] string? Days = null,
        [Required, Length(PlacementWeek.MostDid, Lines = true)] string? Did = null,
        [Length(PlacementWeek.MostBlocks, Lines = true)] string? Blocks = null
    ) : IChecked
    {
        internal int? HalfDays => PlacementDetails.HalfDaysOf(Days, 0, PlacementWeek.MostHalfDays);

        public IEnumerable<Error> Check(ZonedDateTime now) => HalfDays is null ? [new WeekErrors.DaysUnreadable()] : [];
    }

    /// <param name="Week">The Monday of the week.</param>
    public sealed record Output(LocalDate Week);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PlacementStore(work, clock).Find(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        if (!PlacementRights.Of(placement, caller).Fellow)
            return new WeekErrors.OnlyForFellow();
        var today = clock.Today(caller.Community.Zone);
        var week = PlacementWeek.MondayOf(input.Week ?? today);
        var wrong = new List<Error>();
        var last = placement.EndedOn ?? placement.EndsOn;
        if (week > today)
            wrong.Add(new WeekErrors.WeekAhead());
        else if (week < PlacementWeek.MondayOf(placement.StartsOn) || week > last)
            wrong.Add(new WeekErrors.OutsideTerm(placement.StartsOn, last));
        if (wrong.Count > 0)
            return wrong;
        await new WeekStore(work, clock).Write(placement.Id, week, caller.Self, input.HalfDays!.Value, input.Did!, input.Blocks, stop);
        // Only obstacles are notified at once; other logs can be read later.
        if (input.Blocks is { } blocks)
            await notifier.Notify(
                [.. EndPlacement.Parties(placement).Where(p => p != caller.Self)],
                PlacementNotices.Of(
                    PlacementNotices.Placement,
                    placement,
                    $"blocked:{week:uuuu-MM-dd}",
                    "placements.told.blocked",
                    caller.Name
                ) with
                {
                    Quote = blocks,
                    Wait = Duration.FromMinutes(10),
                },
                stop
            );
        return new Output(week);
    }
}
