namespace Juluo.Forms;

/// <summary>A person's way through a version of a form: begun, saved, sent.</summary>
/// <param name="Version">Null: a trial of the draft, which goes nowhere.</param>
/// <param name="Subject">What it is about, for the form's owner.</param>
/// <param name="Person">Null: a visitor, whose browser holds it.</param>
/// <param name="Language">One that only the form speaks; null: that of the reader.</param>
/// <param name="Answers">As they were given, also to questions that are hidden meanwhile.</param>
/// <param name="Typed">What was typed and is no answer yet.</param>
/// <param name="Place">The page on which the person was last.</param>
/// <param name="Leads">Where they go once it was sent.</param>
/// <param name="Contact">By which it can be resumed.</param>
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
    /// <summary>How long one that was not sent waits for its person.</summary>
    public static readonly Duration Patience = Duration.FromDays(30);

    public bool IsTrial => Version is null;

    public static string PathOf(SubmissionId id) => $"/submissions/{id}";

    /// <summary>Where it is closed in the browser that asks.</summary>
    public static string ClosingOf(SubmissionId id) => $"/submissions/{id}/closing";

    public static string PathOf(SubmissionId id, string page) => $"/submissions/{id}/pages/{page}";
}
