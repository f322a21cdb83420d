namespace Juluo.Plans;

/// <summary>The form fields for a plan's price and what it includes.</summary>
/// <param name="Days">The days per month; null for every day.</param>
/// <param name="Unlimited">Kinds without a limit of hours; overrides the number given for them. 744 hours, the whole month, mean the same.</param>
internal record TermsForm(
    [Required] string? Amount = null,
    int? DeskHours = null,
    int? RoomHours = null,
    int? HallHours = null,
    int? EquipmentHours = null,
    int? ParkingHours = null,
    int? Days = null,
    IReadOnlyList<SiteId>? Sites = null,
    int? Guests = null,
    bool MailAddress = false,
    DoorHours Doors = DoorHours.Opening,
    int? PassportDays = null,
    IReadOnlyList<ResourceKind>? Unlimited = null
)
{
    /// <summary>The number of hours in a month of 31 days. Terms with that many hours a month count as unlimited.</summary>
    public const int WholeMonth = 744;

    public Outcome<PlanTerms> Read(Community community, IReadOnlyCollection<SiteId> known)
    {
        var wrong = new List<Error>();
        if (MoneyText.Read(Amount, community.Currency, least: 0) is not { } amount)
        {
            wrong.Add(new PlanErrors.NoAmount());
            amount = 0;
        }

        var minutes = new Dictionary<ResourceKind, int>();
        foreach (
            var (field, kind, hours) in new[]
            {
                ("deskHours", ResourceKind.HotDesk, DeskHours),
                ("roomHours", ResourceKind.Room, RoomHours),
                ("hallHours", ResourceKind.Hall, HallHours),
                ("equipmentHours", ResourceKind.Equipment, EquipmentHours),
                ("parkingHours", ResourceKind.Parking, ParkingHours),
            }
        )
            if (hours == WholeMonth || (Unlimited ?? []).Contains(kind))
                minutes[kind] = PlanTerms.Unlimited;
            else if (hours is < 0 or > WholeMonth)
                wrong.Add(new PlanErrors.OutOfRange(field, 0, WholeMonth));
            else if (hours > 0)
                minutes[kind] = hours.Value * 60;
        foreach (var (field, value, most) in new[] { ("days", Days, 31), ("guests", Guests, 99), ("passportDays", PassportDays, 31) })
            if (value < 0 || value > most)
                wrong.Add(new PlanErrors.OutOfRange(field, 0, most));
        if ((Sites ?? []).Any(s => !known.Contains(s)))
            wrong.Add(new PlanErrors.SiteUnknown());
        return wrong.Count > 0
            ? wrong
            : new PlanTerms(
                0,
                new(amount, community.Currency),
                minutes,
                Days,
                [.. (Sites ?? []).Distinct()],
                Guests ?? 0,
                MailAddress,
                Doors,
                PassportDays ?? 0
            );
    }
}
