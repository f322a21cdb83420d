namespace Juluo.Web;

/// <summary>Something that was found, and where it is.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Line">One line about it.</param>
/// <param name="Path">Its address.</param>
/// <param name="Score">How well it answers, as <see cref="SearchScore"/> counts.</param>
public sealed record SearchHit(LocalizedText Text, LocalizedText? Line, string Path, double Score)
{
    /// <summary>What it is, as its source says.</summary>
    public string Kind { get; init; } = "";
}
