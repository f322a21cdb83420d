namespace Juluo.Organisations;

/// <summary>An organisation in a list.</summary>
/// <param name="Outside">True if it is known to the community without belonging to it.</param>
/// <param name="People">The number of people of the community who hold a position there today.</param>
public sealed record OrganisationCard(
    OrganisationId Id,
    string Name,
    string? LatinName,
    OrganisationKind Kind,
    ProfessionCard? Trade,
    string? Sentence,
    string? Site,
    bool Outside,
    int People
)
{
    /// <summary>The name for readers of a language: the Latin one outside Chinese, if there is one.</summary>
    public string NameIn(string language) => language != Languages.Chinese && LatinName is { } latin ? latin : Name;
}
