namespace Juluo.Forms;

/// <summary>POST /submissions/resume — opens in this browser a form begun in another, by the code sent on this browser's request. Three tries; concurrent ones count too.</summary>
[Post("/submissions/resume", Requires.Nothing, Form = typeof(ShowResumeCode), PerMinute = 20)]
internal sealed class ResumeSubmission(
    UnitOfWork work,
    Clock clock,
    SubmissionAccess access,
    IHttpContextAccessor http,
    IDataProtectionProvider protection,
    PageLanguage page,
    IServiceScopeFactory scopes
) : Slice<ResumeSubmission.Input, ResumeSubmission.Output>
{
    /// <param name="Code">Six digits.</param>
    public sealed record Input([Required] string? Code = null);

    /// <param name="Id">The submission saved last.</param>
    /// <param name="Path">The path of the page on which it continues.</param>
    public sealed record Output(SubmissionId Id, string Path);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        page.SpeakAsWished(Languages.Further);
        var asked = new ResumeCookie(http, protection).Asked;
        if (asked is null || !await new CodeTrial(clock, scopes).Fits(asked.Value.Id, input.Code, caller.Community, stop))
            return new ResumeErrors.CodeDoesNotFit();
        return await new ComingBack(work, clock, access, protection, page).Open(asked.Value.Contact, stop) is { } output
            ? output
            : new ResumeErrors.CodeDoesNotFit();
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.Path, "forms.resumed");
}
