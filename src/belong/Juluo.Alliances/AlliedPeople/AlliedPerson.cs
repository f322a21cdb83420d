namespace Juluo.Alliances;

/// <summary>
/// A person of an allied community, with the fields they show to members there and both communities share. Without an id: they can't be linked, tied or introduced here.
/// </summary>
public sealed record AlliedPerson(
    string Name,
    string? HanName = null,
    string? LatinName = null,
    LocalizedText? Trade = null,
    string? About = null,
    IReadOnlyList<string>? Languages = null,
    IReadOnlyList<string>? Links = null,
    string? Email = null,
    IReadOnlyList<LocalizedText>? Skills = null,
    IReadOnlyList<string>? Offers = null,
    IReadOnlyList<string>? Needs = null
)
{
    /// <summary>Handle for asking them to get in touch; different for each viewer.</summary>
    public AlliedHandle? Handle { get; init; }

    /// <summary>The state of the viewer's request to this person; null if the viewer sent none in the last half year.</summary>
    public ContactState? Asked { get; init; }

    internal static AlliedPerson Read(string name, string shown) =>
        JsonSerializer.Deserialize<AlliedPerson>(shown, Json.Options)! with
        {
            Name = name,
        };
}
