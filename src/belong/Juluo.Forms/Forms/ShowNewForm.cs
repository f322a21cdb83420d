namespace Juluo.Forms;

/// <summary>GET /forms/new — shows the choices for starting a new form.</summary>
[Get("/forms/new", FormRights.Manage, Page = typeof(NewFormPage))]
internal sealed class ShowNewForm : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
