namespace Juluo.Reception;

public readonly record struct MailItemId(Guid Value) : IId<MailItemId>
{
    public static MailItemId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
