namespace Juluo.Reception;

/// <summary>POST /places/screens — adds a room display and returns the address for the screen on the wall. Only this answer contains it.</summary>
[Post("/places/screens", SpacesModule.Manage, Form = typeof(ListScreens), SessionOnly = true)]
internal sealed class AddScreen(
    UnitOfWork work,
    Clock clock,
    ResourcesFacade allResources,
    ShownOnce shown,
    PublicAddress address,
    Audit audit
) : Slice<AddScreen.Input, AddScreen.Output>
{
    /// <param name="Language">The language of the screen; null for that of the person who adds it.</param>
    /// <param name="Titles">True to show the titles of bookings to people who pass.</param>
    public sealed record Input(ResourceId Resource, string? Language = null, bool Titles = false);

    public sealed record Output(ScreenId Id, string Address) : ICreated<ScreenId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await allResources.Find(input.Resource, stop) is not { RetiredAt: null } resource)
            return new NotOffered("resource");
        var language = Languages.All.FirstOrDefault(l => l == input.Language) ?? caller.Language;
        var store = new ScreenStore(work, clock);
        if ((await store.All(stop)).Count >= Screen.Most)
            return new ScreenErrors.TooMany(Screen.Most);
        var (id, secret) = await store.Add(resource.Id, language, input.Titles, caller.Person, stop);
        await audit.Did(caller.Self, "reception.screen.add", id.ToString(), new { resource = resource.Id, input.Titles }, stop);
        return new Output(id, address.Of(caller.Community, Screen.Path(secret)));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/places/screens?made={Uri.EscapeDataString(shown.Seal(caller.Self.ToString(), output.Address))}");
}
