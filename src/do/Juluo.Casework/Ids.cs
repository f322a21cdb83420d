namespace Juluo.Casework;

public readonly record struct CaseId(Guid Value) : IId<CaseId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct OfficeId(Guid Value) : IId<OfficeId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct CaseMessageId(Guid Value) : IId<CaseMessageId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct DocumentRequestId(Guid Value) : IId<DocumentRequestId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct CaseAppointmentId(Guid Value) : IId<CaseAppointmentId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct HandOffId(Guid Value) : IId<HandOffId>
{
    public override string ToString() => Value.ToString();
}
