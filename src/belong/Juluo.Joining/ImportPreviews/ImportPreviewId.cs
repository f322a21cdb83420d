namespace Juluo.Joining;

public readonly record struct ImportPreviewId(Guid Value) : IId<ImportPreviewId>
{
    public static ImportPreviewId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
