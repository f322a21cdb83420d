namespace Juluo.Forms;

/// <summary>Fact: documents were sent after their form.</summary>
/// <param name="Subject">The submission's subject, as the owner set it when it was begun.</param>
[Named("forms.documents.sent")]
public sealed record DocumentsSent(SubmissionId Submission, FormId Form, string Owner, string? Purpose, string? Subject) : IFact;
