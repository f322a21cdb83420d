namespace Juluo.Reception;

public readonly record struct MailHolderId(Guid Value) : IId<MailHolderId>
{
    public static MailHolderId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
