namespace Juluo.Forms;

/// <summary>GET /submissions/resume — shows where a form is resumed: asks for the address or phone number that was given, to send a code.</summary>
[Get("/submissions/resume", Requires.Nothing, Page = typeof(ResumePage))]
public sealed class ShowResume(Texter texter, PageLanguage page) : Slice<Nothing, ShowResume.Output>
{
    /// <param name="ByPhone">Codes are sent to phones too.</param>
    public sealed record Output(bool ByPhone);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        page.SpeakAsWished(Languages.Further);
        return Task.FromResult<Outcome<Output>>(new Output(texter.Offered));
    }
}
