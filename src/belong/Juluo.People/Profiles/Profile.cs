namespace Juluo.People;

/// <summary>A person's profile beyond name and profession. It leaves this module only through <see cref="SeenBy"/>.</summary>
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
        // "Do not disturb" expires at the end of its day.
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

/// <summary>The fields that a person may show or hide. The name is not among them: members need something to call each other.</summary>
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

/// <summary>The relation of a viewer to the person viewed. An operator is a member here: hidden fields are hidden from them too.</summary>
[Named("relation")]
internal enum Relation
{
    Visitor,
    Member,
    Tie,
    Self,
}
