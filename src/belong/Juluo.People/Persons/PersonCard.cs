namespace Juluo.People;

/// <summary>
/// A person as other modules see them: what they show to the community, and no more. What is not for other members to see is left out of JSON.
/// </summary>
/// <param name="Name">In the person's own script.</param>
/// <param name="Language">The language that the program speaks to this person.</param>
/// <param name="PresenceCounts">Agreed that their presence counts. Without it they appear in no figure of others.</param>
/// <param name="TiesVisible">Agreed that others see their confirmed ties.</param>
/// <param name="Email">Where mail of the community goes, if anywhere. Never shown to other members.</param>
public sealed record PersonCard(
    PersonId Id,
    string Name,
    string? LatinName,
    TradeCard? Trade,
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
    /// <summary>The languages that they say they speak, of <see cref="SpokenLanguages"/>; empty: they have named none, or do not show them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Speaks { get; init; } = [];

    /// <summary>Agreed that replies in channels count as an exchange.</summary>
    [JsonIgnore]
    public bool RepliesCount { get; init; }

    /// <summary>As a list names them: English pages begin with the name in Latin letters where there is one, and the person's own follows it.</summary>
    public (string First, string? Second) NameIn(string language) =>
        LatinName is { Length: > 0 } latin && latin != Name && string.Equals(language, Languages.English, StringComparison.Ordinal)
            ? (latin, Name)
            : (Name, null);

    /// <summary>On trial or active: counted and suggested.</summary>
    [JsonIgnore]
    public bool Here => State is PersonState.Trial or PersonState.Active;

    /// <summary>Another row of a person who was found to be the same as this one.</summary>
    [JsonIgnore]
    public PersonId? MergedInto { get; init; }

    /// <summary>Alumni whom members may still find, with what they offer.</summary>
    [JsonIgnore]
    public bool KeepsProfile { get; init; }

    /// <summary>Where the small photo is, if there is one to see.</summary>
    public string? Photo { get; init; }
}
