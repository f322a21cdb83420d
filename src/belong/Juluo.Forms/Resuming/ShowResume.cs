namespace Juluo.Forms;

/// <summary>GET /submissions/resume — shows where a form is resumed: asks for the address that was given, to send a code.</summary>
[Get("/submissions/resume", Requires.Nothing, Page = typeof(ResumePage))]
internal sealed class ShowResume : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
