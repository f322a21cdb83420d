namespace Juluo.Forms;

internal static class SubmissionErrors
{
    public sealed record SentAlready() : Conflict("submission.sent-already");

    /// <summary>The page exists, but isn't shown given the answers.</summary>
    public sealed record PageNotShown() : Conflict("submission.page-not-shown");

    /// <summary>The visitor's browser doesn't hold it, or it doesn't exist; the two can't be distinguished. A code opens it here too.</summary>
    public sealed record NotInThisBrowser() : Error("submission.not-in-this-browser", 404), ILeadsOn
    {
        string ILeadsOn.To => "/submissions/resume";
    }

    /// <summary>The submission can't be closed in this browser, because it could never be opened again.</summary>
    public sealed record NoWayBack() : Conflict("submission.no-way-back");

    public sealed record LanguageUnknown() : Invalid("submission.language-unknown", "language");
}
