namespace Juluo.Web;

/// <summary>A search hit with its address.</summary>
/// <param name="Text">The name of the hit.</param>
/// <param name="Line">One line of description.</param>
/// <param name="Path">The address of the hit.</param>
/// <param name="Score">The quality of the match, as in <see cref="SearchScore"/>.</param>
public sealed record SearchHit(LocalizedText Text, LocalizedText? Line, string Path, double Score)
{
    /// <summary>The kind of the hit, from its source.</summary>
    public string Kind { get; init; } = "";
}
