namespace Juluo.Placements;

/// <summary>The terms of an agreement, as in the form and in a version.</summary>
/// <param name="Work">The fellow’s work, and the people they work with.</param>
/// <param name="Pay">Payments of host and sponsor.</param>
/// <param name="Rights">The owner of the work, and data that the fellow may see.</param>
/// <param name="Leaving">Terms of an early end.</param>
public record PlacementTerms(
    [Required, Length(PlacementTerms.MostText, Lines = true)] string Work = "",
    [Required, Length(PlacementTerms.MostText, Lines = true)] string Pay = "",
    [Required, Length(PlacementTerms.MostText, Lines = true)] string Rights = "",
    [Required, Length(PlacementTerms.MostText, Lines = true)] string Leaving = ""
)
{
    public const int MostText = 4000;
}
