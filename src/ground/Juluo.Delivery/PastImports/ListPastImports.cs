using Juluo.Web.Pages;

namespace Juluo.Delivery;

/// <summary>GET /past-imports — lists the imports that the caller may undo, the latest first.</summary>
[Get("/past-imports", Requires.SignIn, Page = typeof(PastImportsPage))]
public sealed class ListPastImports(PastImports imports) : Slice<Nothing, ListPastImports.Output>
{
    public sealed record Output(IReadOnlyList<PastImport> Imports);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await imports.All(caller, stop));
}
