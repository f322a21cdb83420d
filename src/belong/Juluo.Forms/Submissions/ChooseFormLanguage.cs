namespace Juluo.Forms;

/// <summary>POST /submissions/{id}/language — shows a form in another of its languages. A language that the app has too is chosen for all pages.</summary>
[Post("/submissions/{id}/language", Requires.Nothing, Form = typeof(ShowSubmission))]
internal sealed class ChooseFormLanguage(SubmissionAccess access, PageLanguage language, IHttpContextAccessor http)
    : Slice<ChooseFormLanguage.Input, Done>
{
    /// <param name="Back">The page to return to.</param>
    public sealed record Input(SubmissionId Id, string Language, string? Back = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Held(input.Id, caller, stop, toChange: true) is not { } held)
            return new NotFound();
        if (!held.Form.Languages.Contains(input.Language))
            return new SubmissionErrors.LanguageUnknown();
        var ours = Languages.All.Contains(input.Language);
        if (!ours)
            language.Choose(input.Language);
        else if (http.HttpContext is { } context)
            RequestLanguage.Remember(context, input.Language);
        if (held.Submission.SentAt is null)
            await access.Store.Save(held.Submission with { Language = ours ? null : input.Language }, held.Form, stop);
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) => new(input.Back ?? Submission.PathOf(input.Id));
}
