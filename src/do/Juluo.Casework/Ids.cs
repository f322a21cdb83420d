namespace Juluo.Casework;

public readonly record struct CaseId(Guid Value) : IId<CaseId>
{
    public static CaseId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct OfficeId(Guid Value) : IId<OfficeId>
{
    public static OfficeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CaseMessageId(Guid Value) : IId<CaseMessageId>
{
    public static CaseMessageId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct DocumentRequestId(Guid Value) : IId<DocumentRequestId>
{
    public static DocumentRequestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CaseAppointmentId(Guid Value) : IId<CaseAppointmentId>
{
    public static CaseAppointmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct HandOffId(Guid Value) : IId<HandOffId>
{
    public static HandOffId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
