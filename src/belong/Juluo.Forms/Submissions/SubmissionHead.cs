namespace Juluo.Forms;

/// <summary>The header of each page of a submission.</summary>
/// <param name="Title">The form's title in the shown language.</param>
/// <param name="Language">The language in which the form is shown.</param>
/// <param name="Languages">The languages in which it can be shown.</param>
/// <param name="Trial">True for a trial of the draft, which is never sent.</param>
/// <param name="Gaps">The reasons for which the draft in a trial can't be published yet.</param>
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
