namespace Juluo.People;

/// <summary>All that a person says of themselves beyond their name and trade. It leaves this module only through <see cref="SeenBy"/>.</summary>
internal sealed record Profile(
    PersonId Id,
    string? HanName,
    string? Pronouns,
    string? About,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Links,
    Availability? Availability,
    Instant? QuietUntil,
    string? PhotoKey,
    string? SmallPhotoKey,
    string? Email,
    IReadOnlyList<SkillCard> Skills,
    FieldVisibility Sight
)
{
    public const int MostPronouns = 40;
    public const int MostAbout = 600;
    public const int MostSkills = 20;
    public const int MostLanguages = 12;
    public const int MostLinks = 6;
    public const int MostLink = 200;

    public ProfileView SeenBy(Relation looker, Instant now)
    {
        bool Shows(ProfileField field) => Sight.Shows(field, looker);
        // Who did not want to be disturbed until yesterday has said nothing of today.
        var says = Availability == People.Availability.Quiet && QuietUntil <= now ? null : Availability;
        return new(
            Shows(ProfileField.HanName) ? HanName : null,
            Shows(ProfileField.Pronouns) ? Pronouns : null,
            Shows(ProfileField.Photo) ? AddressOf(Id, PhotoKey) : null,
            Shows(ProfileField.About) ? About : null,
            Shows(ProfileField.Skills) ? Skills : [],
            Shows(ProfileField.Languages) ? Languages : [],
            Shows(ProfileField.Links) ? Links : [],
            Shows(ProfileField.Availability) ? says : null,
            Shows(ProfileField.Availability) && says == People.Availability.Quiet ? QuietUntil : null,
            Shows(ProfileField.Email) ? Email : null
        );
    }

    public static string? AddressOf(PersonId person, string? key) => key is null ? null : $"/people/{person}/photo/{key}";
}

/// <summary>A field of a person that they may show or hide. The name is not among them, for members have to call each other something.</summary>
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

/// <summary>What a viewer is to the person viewed. An operator is a member here: what is hidden is hidden from them too.</summary>
[Named("relation")]
internal enum Relation
{
    Visitor,
    Member,
    Tie,
    Self,
}
