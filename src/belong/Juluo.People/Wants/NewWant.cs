namespace Juluo.People;

/// <summary>A need or an offer to be added. Skills that the community's list lacks are added to it.</summary>
public sealed record NewWant(string Text, IReadOnlyList<LocalizedText> Skills)
{
    /// <summary>The same in another language.</summary>
    public string? Translation { get; init; }

    /// <summary>Null: not said.</summary>
    public WantTerms? Terms { get; init; }

    /// <summary>Its last day; null: until it is removed.</summary>
    public LocalDate? ClosesOn { get; init; }
}
