using Juluo.Web.Pages;

namespace Juluo.Delivery;

/// <summary>GET /errands/{id} — how it goes, and how it ended. Its starter may see it, and operators.</summary>
[Get("/errands/{id}", Juluo.Foundation.Needs.SignIn, Page = typeof(ErrandPage))]
internal sealed class ShowErrand(Errands errands) : Slice<ShowErrand.Input, ErrandState>
{
    public const string SeeAll = "kernel.errands";

    public sealed record Input(ErrandId Id);

    public override async Task<Outcome<ErrandState>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await errands.Find(input.Id, stop) is { } errand && errand.VisibleTo(caller) ? errand : new NotFound();
}
