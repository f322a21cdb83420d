namespace Juluo.HelpDirectory;

/// <summary>A page of a list in the format of the HSDS 3 API.</summary>
/// <param name="TotalItems">The number of items on all pages.</param>
/// <param name="PageNumber">The page number, from 1.</param>
/// <param name="Size">The number of items on this page.</param>
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
    /// <summary>True if all items are requested, one object per line (<c>format=ndjson</c>).</summary>
    [JsonIgnore]
    public bool AsLines { get; init; }

    IEnumerable<JsonElement>? IJsonLines.Lines => AsLines ? Contents.Select(o => JsonSerializer.SerializeToElement(o)) : null;
}
