namespace Juluo.HelpDirectory;

/// <summary>A page of a list, as the API of HSDS 3 gives it.</summary>
/// <param name="TotalItems">On all pages.</param>
/// <param name="PageNumber">From 1 on.</param>
/// <param name="Size">On this page.</param>
/// <param name="Contents">Objects of HSDS 3, each with its <c>id</c>: the fields of https://docs.openreferral.org/en/3.0/hsds/schema_reference.html.</param>
public sealed record HsdsPage(
    [property: JsonPropertyName("total_items")] int TotalItems,
    [property: JsonPropertyName("total_pages")] int TotalPages,
    [property: JsonPropertyName("page_number")] int PageNumber,
    int Size,
    [property: JsonPropertyName("first_page")] bool FirstPage,
    [property: JsonPropertyName("last_page")] bool LastPage,
    bool Empty,
    IReadOnlyList<JsonObject> Contents
) : IJsonLines
{
    /// <summary>All of it is asked for, one object on a line (<c>format=ndjson</c>).</summary>
    [JsonIgnore]
    public bool AsLines { get; init; }

    IEnumerable<JsonElement>? IJsonLines.Lines => AsLines ? Contents.Select(o => JsonSerializer.SerializeToElement(o)) : null;
}
