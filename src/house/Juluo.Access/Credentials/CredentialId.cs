namespace Juluo.Access;

public readonly record struct CredentialId(Guid Value) : IId<CredentialId>
{
    public static CredentialId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
