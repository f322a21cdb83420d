namespace Juluo.Organisations;

public readonly record struct OrganisationId(Guid Value) : IId<OrganisationId>
{
    public override string ToString() => Value.ToString();
}
