namespace Juluo.Forms;

/// <summary>GET /submissions/resume/code — shows the field for the code that was sent.</summary>
[Get("/submissions/resume/code", Requires.Nothing, Page = typeof(ResumeCodePage))]
public sealed class ShowResumeCode(Mailer mailer, Texter texter, PageLanguage page) : Slice<Nothing, ShowResumeCode.Output>
{
    /// <param name="ByMail">True if codes can be sent by email.</param>
    /// <param name="ByPhone">True if codes can be sent to phones.</param>
    public sealed record Output(bool ByMail, bool ByPhone);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        page.SpeakAsWished(Languages.Further);
        return Task.FromResult<Outcome<Output>>(new Output(mailer.Offered, texter.Offered));
    }
}
