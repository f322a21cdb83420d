namespace Juluo.Collaborations;

internal static class CollaborationAgreementErrors
{
    public sealed record EndsBeforeItStarts() : Invalid("collaboration-agreement.ends-before-it-starts", "endsOn");

    /// <summary>Some fields about data are filled in and others are missing.</summary>
    public sealed record DataNotWhole(string? At) : Invalid("collaboration-agreement.data-not-whole", At);

    public sealed record DataLongerThanTheTerm(LocalDate Ends) : Invalid("collaboration-agreement.data-longer-than-the-term", "dataUntil");

    public sealed record DataBeforeTheTerm(LocalDate Starts) : Invalid("collaboration-agreement.data-before-the-term", "dataUntil");

    public sealed record SignsThemselves() : Conflict("collaboration-agreement.signs-themselves");

    public sealed record NotOneWhoSigns() : Conflict("collaboration-agreement.not-one-who-signs");
}
