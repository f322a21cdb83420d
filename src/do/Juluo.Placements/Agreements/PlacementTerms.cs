namespace Juluo.Placements;

/// <summary>The terms of an agreement: as a form sends them, and as a version keeps them.</summary>
/// <param name="Work">What the fellow does, and with whom.</param>
/// <param name="Pay">Who pays what.</param>
/// <param name="Rights">To whom the work belongs, and which data the fellow may see.</param>
/// <param name="Leaving">What happens when it ends early.</param>
public record PlacementTerms(
    [Required, Length(PlacementTerms.MostText, Lines = true)] string Work = "",
    [Required, Length(PlacementTerms.MostText, Lines = true)] string Pay = "",
    [Required, Length(PlacementTerms.MostText, Lines = true)] string Rights = "",
    [Required, Length(PlacementTerms.MostText, Lines = true)] string Leaving = ""
)
{
    public const int MostText = 4000;
}
