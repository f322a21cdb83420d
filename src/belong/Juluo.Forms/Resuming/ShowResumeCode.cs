namespace Juluo.Forms;

/// <summary>GET /submissions/resume/code — shows the field for the code that was sent.</summary>
[Get("/submissions/resume/code", Requires.Nothing, Page = typeof(ResumeCodePage))]
public sealed class ShowResumeCode(Mailer mailer, Texter texter, PageLanguage page) : Slice<Nothing, ShowResumeCode.Output>
{
    /// <param name="ByMail">Codes are sent to e-mail addresses.</param>
    /// <param name="ByPhone">Codes are sent to phones.</param>
    public sealed record Output(bool ByMail, bool ByPhone);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        page.SpeakAsWished(Languages.Further);
        return Task.FromResult<Outcome<Output>>(new Output(mailer.Offered, texter.Offered));
    }
}
