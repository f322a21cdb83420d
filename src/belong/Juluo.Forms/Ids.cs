namespace Juluo.Forms;

public readonly record struct FormId(Guid Value) : IId<FormId>
{
    public static FormId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct SubmissionId(Guid Value) : IId<SubmissionId>
{
    public static SubmissionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct FormFileId(Guid Value) : IId<FormFileId>
{
    public static FormFileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
