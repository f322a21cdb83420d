namespace Juluo.People;

[Named("organisation-kind")]
public enum OrganisationKind
{
    Firm,
    Studio,
    Agency,
    University,
    Association,
}
