namespace Juluo.Joining;

public readonly record struct ImportPreviewId(Guid Value) : IId<ImportPreviewId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct InvitationBatchId(Guid Value) : IId<InvitationBatchId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct JoinQuestionId(Guid Value) : IId<JoinQuestionId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct JoinRequestId(Guid Value) : IId<JoinRequestId>
{
    public override string ToString() => Value.ToString();
}
