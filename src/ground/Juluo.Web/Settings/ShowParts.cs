using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>GET /settings/parts — shows the parts of the program with their purpose, and which of them the community uses.</summary>
[Get("/settings/parts", "web.settings", Page = typeof(PartsPage))]
public sealed class ShowParts : Slice<Nothing, ShowParts.Output>
{
    /// <param name="Parts">All parts.</param>
    public sealed record Output(IReadOnlyList<OfPart> Parts);

    /// <param name="Needs">The parts that this one requires and that are switched on with it.</param>
    public sealed record OfPart(Part Part, bool On, IReadOnlyList<Part> Needs);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(
            new Output([.. Parts.All.Select(p => new OfPart(p, caller.Community.Uses(p), Parts.NeededBy(p)))])
        );
}
