namespace Juluo.Plans;

/// <summary>Booking rules of a resource that were set, for everyone or for holders of a plan. Null values are inherited.</summary>
public sealed record RuleRow(
    PlanId? Plan,
    int? Slot = null,
    int? Min = null,
    int? Max = null,
    int? Notice = null,
    int? HorizonDays = null,
    int? BufferBefore = null,
    int? BufferAfter = null,
    bool? Approval = null,
    bool? OutsideHours = null,
    int? ArriveWithin = null,
    int? LateCancel = null,
    int? MostOpen = null,
    bool? Bookable = null
)
{
    /// <summary>Returns the rules for a person with these plans.</summary>
    public static BookingRules For(ResourceKind kind, IEnumerable<RuleRow> rows, IReadOnlySet<PlanId> plans)
    {
        var all = rows.ToList();
        var everybody = BookingRules.Of(kind);
        if (all.Find(r => r.Plan is null) is { } said)
            everybody = everybody.With(said);
        BookingRules? kindest = null;
        foreach (var row in all.Where(r => r.Plan is { } plan && plans.Contains(plan)))
            kindest = kindest is null ? everybody.With(row) : kindest.Kindest(everybody.With(row));
        return kindest ?? everybody;
    }
}
