namespace Juluo.Forms;

/// <summary>GET /submissions/resume/code — shows the field for the code that was sent.</summary>
[Get("/submissions/resume/code", Requires.Nothing, Page = typeof(ResumeCodePage))]
internal sealed class ShowResumeCode : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
