namespace Juluo.OfficeHours;

public readonly record struct AppointmentId(Guid Value) : IId<AppointmentId>
{
    public static AppointmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct OfficeHoursId(Guid Value) : IId<OfficeHoursId>
{
    public static OfficeHoursId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct OfficeSlotId(Guid Value) : IId<OfficeSlotId>
{
    public static OfficeSlotId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ReferralId(Guid Value) : IId<ReferralId>
{
    public static ReferralId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
