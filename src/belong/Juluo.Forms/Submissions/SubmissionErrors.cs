namespace Juluo.Forms;

internal static class SubmissionErrors
{
    public sealed record SentAlready() : Conflict("submission.sent-already");

    /// <summary>The page is not shown, given what was answered.</summary>
    public sealed record PageNotShown() : Conflict("submission.page-not-shown");

    public sealed record LanguageUnknown() : Invalid("submission.language-unknown", "language");
}
