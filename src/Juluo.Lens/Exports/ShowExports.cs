using Juluo.Kernel;
using NodaTime;

namespace Juluo.Lens;

/// <summary>GET /exports — what a researcher may take along, and what is done so that nobody is in it.</summary>
[Get("/exports", "lens.export", Page = typeof(ExportsPage))]
public sealed class ShowExports(NetworkLens lens) : Slice<Nothing, ShowExports.Output>
{
    /// <param name="Enough">Whether there are enough people for an export.</param>
    public sealed record Output(int People, int Ties, bool Enough, Instant? ComputedAt);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var view = await lens.Latest(stop);
        var file = AnonymousNetwork.Of(view, caller.Community.Zone);
        return new Output(file?.Graph.NodeCount ?? 0, file?.Graph.EdgeCount ?? 0, file is not null, view.ComputedAt);
    }
}
