namespace Juluo.People;

/// <summary>A need or an offer to be added. Skills that the community's list lacks are added to it.</summary>
public sealed record NewWant(string Text, IReadOnlyList<LocalizedText> Skills)
{
    /// <summary>The same in another language.</summary>
    public string? Translation { get; init; }
}
