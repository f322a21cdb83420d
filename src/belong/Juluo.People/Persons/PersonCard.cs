namespace Juluo.People;

/// <summary>
/// A person for other modules: the fields they show to the community, and no more. Properties that are not for other members are left out of JSON.
/// </summary>
/// <param name="Name">The name in the person's own script.</param>
/// <param name="Language">The language of the interface and of mails for this person.</param>
/// <param name="PresenceCounts">True if they agreed that their presence counts. Without it they are in no statistics shown to others.</param>
/// <param name="TiesVisible">True if they agreed that others see their confirmed ties.</param>
/// <param name="Email">The address for mails of the community, or null. Never shown to other members.</param>
public sealed record PersonCard(
    PersonId Id,
    string Name,
    string? LatinName,
    ProfessionCard? Trade,
    IReadOnlyList<Role> Roles,
    LocalDate JoinedOn,
    PersonState State,
    string Language,
    [property: JsonIgnore] bool PresenceCounts,
    [property: JsonIgnore] bool TiesVisible,
    bool Listed,
    IReadOnlyList<PostingCard> Needs,
    IReadOnlyList<PostingCard> Offers,
    [property: JsonIgnore] string? Email
)
{
    /// <summary>The languages they speak, from <see cref="SpokenLanguages"/>; empty if they named none or do not show them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Speaks { get; init; } = [];

    /// <summary>True if they agreed that replies in channels count as an exchange.</summary>
    [JsonIgnore]
    public bool RepliesCount { get; init; }

    /// <summary>The name for a list: in English the Latin name first, if there is one, followed by the name in their own script.</summary>
    public (string First, string? Second) NameIn(string language) =>
        LatinName is { Length: > 0 } latin && latin != Name && string.Equals(language, Languages.English, StringComparison.Ordinal)
            ? (latin, Name)
            : (Name, null);

    /// <summary>True if on trial or active, and therefore counted and suggested.</summary>
    [JsonIgnore]
    public bool Here => State is PersonState.Trial or PersonState.Active;

    /// <summary>The person into whom this one was merged, or null.</summary>
    [JsonIgnore]
    public PersonId? MergedInto { get; init; }

    /// <summary>True for alumni whom members may still find, with their offers.</summary>
    [JsonIgnore]
    public bool KeepsProfile { get; init; }

    /// <summary>The address of the small photo, or null if there is none to show.</summary>
    public string? Photo { get; init; }
}
