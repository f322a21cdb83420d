namespace Juluo.Organisations;

public readonly record struct OrganisationId(Guid Value) : IId<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
