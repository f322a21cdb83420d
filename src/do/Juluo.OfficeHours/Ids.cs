namespace Juluo.OfficeHours;

public readonly record struct AppointmentId(Guid Value) : IId<AppointmentId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct OfficeHoursId(Guid Value) : IId<OfficeHoursId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct OfficeSlotId(Guid Value) : IId<OfficeSlotId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ReferralId(Guid Value) : IId<ReferralId>
{
    public override string ToString() => Value.ToString();
}
