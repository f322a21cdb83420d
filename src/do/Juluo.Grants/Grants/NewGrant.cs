namespace Juluo.Grants;

/// <summary>GET /grants/new — shows the form that posts a grant.</summary>
[Get("/grants/new", GrantRights.Post, Page = typeof(NewGrantPage))]
public sealed class NewGrant(Clock clock) : Slice<Nothing, NewGrant.Output>
{
    private const int UsualWeeks = 6;

    /// <param name="ClosesOn">The suggested deadline: six weeks from today.</param>
    public sealed record Output(LocalDate ClosesOn, string Currency);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(clock.Today(caller.Community.Zone).PlusWeeks(UsualWeeks), caller.Community.Currency));
}
