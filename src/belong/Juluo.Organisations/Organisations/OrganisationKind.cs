namespace Juluo.Organisations;

[Named("organisation-kind")]
public enum OrganisationKind
{
    Firm,
    Studio,
    Agency,
    University,
    Association,
}
