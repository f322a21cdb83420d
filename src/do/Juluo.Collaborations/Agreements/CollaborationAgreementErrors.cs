namespace Juluo.Collaborations;

internal static class CollaborationAgreementErrors
{
    public sealed record EndsBeforeItStarts() : Invalid("collaboration-agreement.ends-before-it-starts", "endsOn");

    /// <summary>A part of what is said about data is missing.</summary>
    public sealed record DataNotWhole(string? At) : Invalid("collaboration-agreement.data-not-whole", At);

    public sealed record DataLongerThanTheTerm(LocalDate Ends) : Invalid("collaboration-agreement.data-longer-than-the-term", "dataUntil");

    public sealed record DataBeforeTheTerm(LocalDate Starts) : Invalid("collaboration-agreement.data-before-the-term", "dataUntil");

    /// <summary>A newer version was written since the page was shown.</summary>
    public sealed record AnotherText() : Conflict("collaboration-agreement.another-text");

    public sealed record SignedAlready() : Conflict("collaboration-agreement.signed-already");

    public sealed record NotYourName(string Names) : Invalid("collaboration-agreement.not-your-name", "name");

    public sealed record NotRead() : Invalid("collaboration-agreement.not-read", "agreed");

    public sealed record SignsThemselves() : Conflict("collaboration-agreement.signs-themselves");

    public sealed record NotOneWhoSigns() : Conflict("collaboration-agreement.not-one-who-signs");
}
