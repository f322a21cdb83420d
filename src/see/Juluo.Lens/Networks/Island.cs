namespace Juluo.Lens;

/// <summary>JSON options for an island's data in a page: null values are omitted, as the island expects.</summary>
internal static class Island
{
    public static readonly JsonSerializerOptions Options = new(Json.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
