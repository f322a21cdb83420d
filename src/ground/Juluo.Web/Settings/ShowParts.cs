using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>GET /settings/parts — shows which parts of the program the community uses, and what each of them is for.</summary>
[Get("/settings/parts", "web.settings", Page = typeof(PartsPage))]
public sealed class ShowParts : Slice<Nothing, ShowParts.Output>
{
    /// <param name="Parts">Every part that there is.</param>
    public sealed record Output(IReadOnlyList<OfPart> Parts);

    /// <param name="Needs">The parts without which it does not work: they are switched on with it.</param>
    public sealed record OfPart(Part Part, bool On, IReadOnlyList<Part> Needs);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(
            new Output([.. Parts.All.Select(p => new OfPart(p, caller.Community.Uses(p), Parts.NeededBy(p)))])
        );
}
