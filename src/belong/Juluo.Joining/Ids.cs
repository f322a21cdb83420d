namespace Juluo.Joining;

public readonly record struct ImportPreviewId(Guid Value) : IId<ImportPreviewId>
{
    public static ImportPreviewId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct InvitationBatchId(Guid Value) : IId<InvitationBatchId>
{
    public static InvitationBatchId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct JoinQuestionId(Guid Value) : IId<JoinQuestionId>
{
    public static JoinQuestionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct JoinRequestId(Guid Value) : IId<JoinRequestId>
{
    public static JoinRequestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
