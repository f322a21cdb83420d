namespace Juluo.Placements;

internal static class PlacementAgreementErrors
{
    /// <summary>A newer version was written since the page was shown.</summary>
    public sealed record AnotherText() : Conflict("placement-agreement.another-text");

    public sealed record SignedAlready() : Conflict("placement-agreement.signed-already");

    public sealed record NotYourName(string Names) : Invalid("placement-agreement.not-your-name", "name");

    public sealed record NotRead() : Invalid("placement-agreement.not-read", "agreed");
}
