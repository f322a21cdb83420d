namespace Juluo.Forms;

/// <summary>Fact: a form was sent. Contains no answers: its owner reads them through <see cref="FormsFacade"/>.</summary>
/// <param name="Owner">The module that the form belongs to.</param>
/// <param name="Subject">The subject, as the owner set it when it was begun.</param>
/// <param name="Person">The person, or null for a visitor.</param>
[Named("forms.submission.sent")]
public sealed record SubmissionSent(SubmissionId Submission, FormId Form, string Owner, string? Purpose, string? Subject, PersonId? Person)
    : IFact;
