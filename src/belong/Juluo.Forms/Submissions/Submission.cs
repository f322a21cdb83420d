namespace Juluo.Forms;

/// <summary>A person's submission of a form version: begun, saved page by page, and sent once.</summary>
/// <param name="Version">The version, or null for a trial of the draft, which is never sent.</param>
/// <param name="Subject">The subject, set by the form's owner.</param>
/// <param name="Person">The person, or null for a visitor, whose browser holds it.</param>
/// <param name="Language">The chosen language if only the form has it, or null for the reader's.</param>
/// <param name="Answers">The answers as given, including those to questions that are now hidden.</param>
/// <param name="Typed">The input that isn't a valid answer yet.</param>
/// <param name="Place">The person's last page.</param>
/// <param name="Leads">The path to go to after sending.</param>
/// <param name="Contact">The contact by which it can be resumed.</param>
internal sealed record Submission(
    SubmissionId Id,
    FormId Form,
    int? Version,
    string? Subject,
    PersonId? Person,
    string? Language,
    AnswerSet Answers,
    TypedFields Typed,
    string? Place,
    string? Leads,
    string? Contact,
    Instant BegunAt,
    Instant SavedAt,
    Instant? SentAt,
    Instant KeepUntil
)
{
    /// <summary>The time after the last change for which an unsent submission is kept. Links to upload documents, and the cookie of a visitor's browser, last equally long.</summary>
    public static readonly Duration Patience = Duration.FromDays(30);

    public bool IsTrial => Version is null;

    public static string PathOf(SubmissionId id) => $"/submissions/{id}";

    /// <summary>Returns the path that closes a submission in the current browser.</summary>
    public static string ClosingOf(SubmissionId id) => $"/submissions/{id}/closing";

    public static string PathOf(SubmissionId id, string page) => $"/submissions/{id}/pages/{page}";
}
