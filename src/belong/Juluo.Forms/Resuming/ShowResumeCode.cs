namespace Juluo.Forms;

/// <summary>GET /submissions/resume/code — shows the field for the code that was sent.</summary>
[Get("/submissions/resume/code", Requires.Nothing, Page = typeof(ResumeCodePage))]
public sealed class ShowResumeCode(Texter texter, PageLanguage page) : Slice<Nothing, ShowResumeCode.Output>
{
    /// <param name="ByPhone">Codes are sent to phones too.</param>
    public sealed record Output(bool ByPhone);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        page.SpeakAsWished(Languages.Further);
        return Task.FromResult<Outcome<Output>>(new Output(texter.Offered));
    }
}
