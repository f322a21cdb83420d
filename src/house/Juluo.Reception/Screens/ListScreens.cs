namespace Juluo.Reception;

/// <summary>GET /places/screens — lists the room displays, and shows the form for another.</summary>
[Get("/places/screens", SpacesModule.Manage, Page = typeof(ScreensPage), SessionOnly = true)]
public sealed class ListScreens(UnitOfWork work, Clock clock, ResourcesFacade allResources, ShownOnce shown)
    : Slice<ListScreens.Input, ListScreens.Output>
{
    /// <param name="Made">A new address for the page to show once, sealed.</param>
    public sealed record Input(string? Made = null);

    public sealed record Output(IReadOnlyList<Screen> Screens, IReadOnlyList<Resource> Resources, string? Made);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new Output(
            await new ScreenStore(work, clock).All(stop),
            await allResources.InUse(null, stop),
            input.Made is null ? null : shown.Open(caller.Self.ToString(), input.Made)
        );
}
