namespace Juluo.Plans;

/// <summary>GET /passes/new — shows the form that adds a day pass, a card, hours or a trial day.</summary>
[Get("/passes/new", "spaces.manage", Page = typeof(NewPassPage))]
public sealed class NewPass(Sites sites) : Slice<Nothing, NewPass.Output>
{
    public sealed record Output(string Currency, IReadOnlyList<Site> Sites);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(caller.Community.Currency, await sites.All(stop));
}
