namespace Juluo.Spaces;

/// <summary>The fields of SpaceAPI 14 and 15 (spaceapi.io), under its names. Unknown values are left out, because it does not allow nulls.</summary>
/// <param name="Versions">The versions of SpaceAPI that it conforms to.</param>
internal sealed record SpaceDescription(
    [property: JsonPropertyName("api_compatibility")] IReadOnlyList<string> Versions,
    string Space,
    string Logo,
    string Url,
    SpaceDescription.Point Location,
    SpaceDescription.Now State,
    SpaceDescription.Ways Contact
)
{
    public sealed record Point(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Address,
        double Lat,
        double Lon,
        string Timezone
    );

    /// <param name="Since">The time it opened or closed, in seconds since 1970; null if unknown.</param>
    public sealed record Now(
        bool Open,
        [property: JsonPropertyName("lastchange"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Since
    );

    public sealed record Ways([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Phone);
}
