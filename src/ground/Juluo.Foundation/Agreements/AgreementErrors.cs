namespace Juluo.Foundation;

/// <summary>Errors when signing an agreement.</summary>
public static class AgreementErrors
{
    /// <summary>The agreement has a newer version than the one that the page showed.</summary>
    public sealed record AnotherText() : Conflict("agreement.another-text");

    public sealed record SignedAlready() : Conflict("agreement.signed-already");

    public sealed record NotYourName(string Names) : Invalid("agreement.not-your-name", "name");

    public sealed record NotRead() : Invalid("agreement.not-read", "agreed");
}
