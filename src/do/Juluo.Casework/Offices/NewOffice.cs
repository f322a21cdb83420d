namespace Juluo.Casework;

/// <summary>GET /cases/offices/new — shows the form that adds an office.</summary>
[Get("/cases/offices/new", CaseworkRights.Manage, Page = typeof(NewOfficePage))]
public sealed class NewOffice : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
