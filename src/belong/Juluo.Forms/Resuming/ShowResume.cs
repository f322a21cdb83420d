namespace Juluo.Forms;

/// <summary>GET /submissions/resume — shows where a form is resumed: asks for the address or phone number that was given, to send a code.</summary>
[Get("/submissions/resume", Requires.Nothing, Page = typeof(ResumePage))]
public sealed class ShowResume(Mailer mailer, Texter texter, PageLanguage page) : Slice<Nothing, ShowResume.Output>
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
