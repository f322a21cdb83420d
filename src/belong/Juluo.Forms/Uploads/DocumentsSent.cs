namespace Juluo.Forms;

/// <summary>Documents came after a form was sent.</summary>
/// <param name="Subject">What the submission is about, as the owner said when it was begun.</param>
[Named("forms.documents.sent")]
public sealed record DocumentsSent(SubmissionId Submission, FormId Form, string Owner, string? Purpose, string? Subject) : IFact;
