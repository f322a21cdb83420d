namespace Juluo.Plans;

/// <summary>POST /resources/{id}/rules — sets the booking rules of a space, for everyone or for holders of a plan. Empty fields follow the rules of its kind.</summary>
[Post("/resources/{id}/rules", SpacesModule.Manage, Form = typeof(ShowResourceSettings), Then = "#rules", Say = "plans.rule.kept")]
public sealed class ChangeBookingRules(UnitOfWork work, Clock clock, ResourcesFacade allResources, Audit audit)
    : Slice<ChangeBookingRules.Input, Done>
{
    private const int Day = 1440;
    private const int MostLength = 366 * Day;
    private const int MostNotice = 365 * Day;
    private const int MostAhead = 1825;
    private const int MostBookings = 1000;
    internal static readonly int[] Slots = [5, 10, 15, 20, 30, 60, 120, 240, 720, 1440];

    /// <param name="Plan">The plan, or null for everyone.</param>
    /// <param name="Min">A length as <see cref="LengthText"/> reads it, like the other fields except days and counts.</param>
    public sealed record Input(
        ResourceId Id,
        PlanId? Plan = null,
        int? Slot = null,
        string? Min = null,
        string? Max = null,
        string? Notice = null,
        int? HorizonDays = null,
        string? BufferBefore = null,
        string? BufferAfter = null,
        bool? Approval = null,
        bool? OutsideHours = null,
        string? ArriveWithin = null,
        string? LateCancel = null,
        int? MostOpen = null,
        bool? Bookable = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new RuleStore(work, clock);
        if (await allResources.Find(input.Id, stop) is not { } resource)
            return new NotFound();
        if (input.Plan is { } plan && !(await store.Plans(stop)).Exists(p => p.Id == plan))
            return new NotFound();
        var row = Decide(input, BookingRules.Of(resource.Kind));
        if (row.Failed)
            return row.As<Done>();
        await store.Keep(resource.Id, row.Value, stop);
        await audit.Did(caller.Person, "plans.rule-changed", resource.Name.Zh, new { input.Plan }, stop);
        return Done.It;
    }

    internal static Outcome<RuleRow> Decide(Input input, BookingRules usual)
    {
        var wrong = new List<Error>();
        int? Length(string? typed, string field, int least, int most)
        {
            var read = LengthText.Read(typed, field, least, most);
            wrong.AddRange(read.Errors);
            return read.Failed ? null : read.Value;
        }

        if (input.Slot is { } grid && !Slots.Contains(grid))
            wrong.Add(new Unreadable("slot"));
        if (input.HorizonDays is < 0 or > MostAhead)
            wrong.Add(new RuleErrors.NoDays(MostAhead));
        if (input.MostOpen is < 1 or > MostBookings)
            wrong.Add(new RuleErrors.NoCount(MostBookings));
        var row = new RuleRow(
            input.Plan,
            input.Slot,
            Length(input.Min, "min", 5, MostLength),
            Length(input.Max, "max", 5, MostLength),
            Length(input.Notice, "notice", 0, MostNotice),
            input.HorizonDays,
            Length(input.BufferBefore, "bufferBefore", 0, Day),
            Length(input.BufferAfter, "bufferAfter", 0, Day),
            input.Approval,
            input.OutsideHours,
            Length(input.ArriveWithin, "arriveWithin", 5, Day),
            Length(input.LateCancel, "lateCancel", 0, MostNotice),
            input.MostOpen,
            input.Bookable
        );
        if (wrong.Count > 0)
            return wrong;
        var rules = usual.With(row);
        if (rules.Min > rules.Max)
            return new RuleErrors.MinAboveMax();
        // The shortest booking that fits the grid must not exceed the maximum.
        return (rules.Min + rules.Slot - 1) / rules.Slot * rules.Slot > rules.Max ? new RuleErrors.OffTheGrid() : row;
    }
}
