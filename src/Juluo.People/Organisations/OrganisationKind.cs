namespace Juluo.People;

public enum OrganisationKind
{
    Firm,
    Studio,
    Agency,
    University,
    Association,
}
