namespace Juluo.Services;

/// <summary>GET /services/new — shows the form that adds a service.</summary>
[Get("/services/new", ServiceRights.Manage, Page = typeof(NewServicePage))]
public sealed class NewService(OfferedRules offered) : Slice<Nothing, NewService.Output>
{
    /// <param name="Rules">The rules that come with the program, by name.</param>
    public sealed record Output(IReadOnlyList<string> Rules);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(offered.Rules()));
}
