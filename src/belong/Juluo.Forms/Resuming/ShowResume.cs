namespace Juluo.Forms;

/// <summary>GET /submissions/resume — shows the form that asks for the address or phone number to resume with, to send a code.</summary>
[Get("/submissions/resume", Requires.Nothing, Page = typeof(ResumePage))]
public sealed class ShowResume(Mailer mailer, Texter texter, PageLanguage page) : Slice<Nothing, ShowResume.Output>
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
