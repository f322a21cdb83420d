namespace Juluo.Forms;

/// <summary>What stands above each page of a submission.</summary>
/// <param name="Title">The form's, in the language that it is shown in.</param>
/// <param name="Language">In which the form is shown.</param>
/// <param name="Languages">In which it can be shown.</param>
/// <param name="Trial">The draft is tried out: nothing is sent.</param>
/// <param name="Gaps">Reasons why a draft that is tried out cannot be published yet.</param>
public sealed record SubmissionHead(
    SubmissionId Id,
    FormId Form,
    string Title,
    string Language,
    IReadOnlyList<string> Languages,
    bool Trial,
    [property: JsonIgnore] IReadOnlyList<Error> Gaps
)
{
    internal static SubmissionHead Of(HeldSubmission held, string reader)
    {
        var language = held.Language(reader);
        return new(
            held.Submission.Id,
            held.Submission.Form,
            held.Form.Title.In(language),
            language,
            held.Form.Languages,
            held.Submission.IsTrial,
            held.Submission.IsTrial ? DefinitionCheck.Of(held.Form, reader).AsErrors() : []
        );
    }
}
