namespace Juluo.Alliances;

/// <summary>
/// A person of an allied community, with what they show there to members and both communities agreed to share. No key: here they cannot be linked, tied or introduced.
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
    /// <summary>The handle by which the viewer may ask them to get in touch; it is different for each viewer.</summary>
    public AlliedHandle? Handle { get; init; }

    /// <summary>How the question stands, if the viewer asked them in the last half year.</summary>
    public ContactState? Asked { get; init; }

    internal static AlliedPerson Read(string name, string shown) =>
        JsonSerializer.Deserialize<AlliedPerson>(shown, Json.Options)! with
        {
            Name = name,
        };
}
