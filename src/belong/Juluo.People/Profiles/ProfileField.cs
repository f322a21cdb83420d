namespace Juluo.People;

/// <summary>What a person may show or hide of themselves, each on its own. Their name is not among them: members call each other something.</summary>
[Named("profile-field")]
public enum ProfileField
{
    HanName,
    LatinName,
    Pronouns,
    Photo,
    Trade,
    About,
    Skills,
    Offers,
    Needs,
    Languages,
    Links,
    Availability,
    Email,
    Positions,
}
