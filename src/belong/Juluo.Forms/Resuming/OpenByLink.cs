namespace Juluo.Forms;

/// <summary>POST /submissions/resume/links/{token} — opens in this browser a form begun in another, by the link that was sent. 410 if the link was used or has expired.</summary>
[Post($"{Path}/{{token}}", Requires.Nothing, Form = typeof(ShowResumeLink), PerMinute = 20)]
internal sealed class OpenByLink(
    UnitOfWork work,
    Clock clock,
    SubmissionAccess access,
    IDataProtectionProvider protection,
    PageLanguage page
) : Slice<OpenByLink.Input, ResumeSubmission.Output>
{
    public const string Path = $"{PauseNotice.Page}/links";

    public sealed record Input(string Token);

    public override async Task<Outcome<ResumeSubmission.Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        page.SpeakAsWished(Languages.Further);
        return
            await new ResumeCodes(work, clock).OfLink(input.Token, stop) is { } contact
            && await new ComingBack(work, clock, access, protection, page).Open(contact, stop) is { } output
            ? output
            : new ResumeErrors.LinkOver();
    }

    protected override Next After(Input input, ResumeSubmission.Output output, Caller caller) => new(output.Path, "forms.resumed");
}
