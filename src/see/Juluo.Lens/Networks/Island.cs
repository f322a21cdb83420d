namespace Juluo.Lens;

/// <summary>How data for an island is written into a page: what is absent is left out, as the island expects.</summary>
internal static class Island
{
    public static readonly JsonSerializerOptions Options = new(Json.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
