namespace Juluo.Forms;

public readonly record struct FormId(Guid Value) : IId<FormId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct SubmissionId(Guid Value) : IId<SubmissionId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct FormFileId(Guid Value) : IId<FormFileId>
{
    public override string ToString() => Value.ToString();
}
