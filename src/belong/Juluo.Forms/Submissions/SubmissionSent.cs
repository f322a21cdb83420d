namespace Juluo.Forms;

/// <summary>A form was filled in and sent. It says no answers: its owner reads them by <see cref="FormsFacade"/>.</summary>
/// <param name="Owner">The module that the form belongs to.</param>
/// <param name="Subject">What it is about, as the owner said when it was begun.</param>
/// <param name="Person">Null: a visitor.</param>
[Named("forms.submission.sent")]
public sealed record SubmissionSent(SubmissionId Submission, FormId Form, string Owner, string? Purpose, string? Subject, PersonId? Person)
    : IFact;
