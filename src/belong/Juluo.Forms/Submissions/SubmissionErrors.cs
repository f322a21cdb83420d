namespace Juluo.Forms;

internal static class SubmissionErrors
{
    public sealed record SentAlready() : Conflict("submission.sent-already");

    /// <summary>The page is not shown, given what was answered.</summary>
    public sealed record PageNotShown() : Conflict("submission.page-not-shown");

    /// <summary>A visitor's browser does not hold it, or there is none: the two cannot be distinguished. By a code it is opened here too.</summary>
    public sealed record NotInThisBrowser() : Error("submission.not-in-this-browser", 404), ILeadsOn
    {
        string ILeadsOn.To => "/submissions/resume";
    }

    /// <summary>Closed in its browser, no one could open it again.</summary>
    public sealed record NoWayBack() : Conflict("submission.no-way-back");

    public sealed record LanguageUnknown() : Invalid("submission.language-unknown", "language");
}
