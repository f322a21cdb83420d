namespace Juluo.People;

/// <summary>Values that a list gives for an existing person; null or empty where it gives none.</summary>
public sealed record PersonCorrection(PersonId Person, string Name)
{
    public string? LatinName { get; init; }

    public string? Email { get; init; }

    /// <summary>Taken only where the person has none; added to the list of professions if it lacks it.</summary>
    public LocalizedText? Trade { get; init; }

    public IReadOnlyList<NewWant> Needs { get; init; } = [];

    public IReadOnlyList<NewWant> Offers { get; init; } = [];
}
