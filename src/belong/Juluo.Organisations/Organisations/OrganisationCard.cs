namespace Juluo.Organisations;

/// <summary>An organisation in a list.</summary>
/// <param name="Outside">Known to the community, not one of it.</param>
/// <param name="People">How many people of the community hold a position there today.</param>
public sealed record OrganisationCard(
    OrganisationId Id,
    string Name,
    string? LatinName,
    OrganisationKind Kind,
    TradeCard? Trade,
    string? Sentence,
    string? Site,
    bool Outside,
    int People
)
{
    /// <summary>The name for readers of a language: the Latin one outside Chinese, where there is one.</summary>
    public string NameIn(string language) => language != Languages.Chinese && LatinName is { } latin ? latin : Name;
}
