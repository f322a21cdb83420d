namespace Juluo.Circles;

/// <summary>GET /circles/new — shows the form that founds a circle.</summary>
[Get("/circles/new", CircleRights.Found, Page = typeof(NewCirclePage))]
public sealed class NewCircle : Slice<Nothing, NewCircle.Output>
{
    public sealed record Output(string Currency);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(caller.Community.Currency));
}
