namespace Juluo.Web;

/// <summary>Something that was found, and where it is.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Line">One line about it.</param>
/// <param name="Path">The address of that service.</param>
/// <param name="Score">How well it matches, as <see cref="SearchScore"/> counts.</param>
public sealed record SearchHit(LocalizedText Text, LocalizedText? Line, string Path, double Score)
{
    /// <summary>What it is, as its source says.</summary>
    public string Kind { get; init; } = "";
}
