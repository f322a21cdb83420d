namespace Juluo.Foundation;

/// <summary>Why an agreement cannot be signed.</summary>
public static class AgreementErrors
{
    /// <summary>A newer version was written since the page was shown.</summary>
    public sealed record AnotherText() : Conflict("agreement.another-text");

    public sealed record SignedAlready() : Conflict("agreement.signed-already");

    public sealed record NotYourName(string Names) : Invalid("agreement.not-your-name", "name");

    public sealed record NotRead() : Invalid("agreement.not-read", "agreed");
}
