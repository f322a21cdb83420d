namespace Juluo.Access;

/// <summary>GET /me/keys — lists the caller's keys, with the code for their phone, and when and where the keys were used.</summary>
[OfPart]
[Get("/me/keys", Requires.SignIn, Page = typeof(MyKeysPage))]
public sealed class ListMyKeys(
    UnitOfWork work,
    Clock clock,
    CredentialStore credentials,
    AccessEventStore passings,
    DashboardWidgets widgets,
    ShownOnce shown
) : Slice<ListMyKeys.Input, ListMyKeys.Output>
{
    private const int Most = 30;

    /// <param name="Pin">A new PIN for the page to show once, sealed.</param>
    /// <param name="Wifi">A new Wi-Fi code for the page to show once, sealed.</param>
    public sealed record Input(string? Pin = null, string? Wifi = null);

    /// <param name="Code">The code for the phone's screen, valid for a few minutes and for one use.</param>
    /// <param name="Widgets">The widgets of other modules that give access, such as to a network.</param>
    public sealed record Output(
        IReadOnlyList<Credential> Keys,
        [property: System.Text.Json.Serialization.JsonIgnore] string? Code,
        [property: System.Text.Json.Serialization.JsonIgnore] string? Pin,
        IReadOnlyList<AccessEvent> AccessEvents,
        IReadOnlyDictionary<Guid, Door> Doors,
        [property: System.Text.Json.Serialization.JsonIgnore] Instant Now,
        IReadOnlyList<DashboardView.Filled> Widgets
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new Output(
            [.. (await credentials.Of(caller.Self, stop)).Where(c => c.Works(clock.Now))],
            await credentials.CodeOf(caller.Self, stop),
            input.Pin is null ? null : shown.Open(MakePin.Of(caller.Self), input.Pin),
            await passings.Of(caller.Self, Most, stop),
            (await new DoorStore(work, clock).All(stop)).ToDictionary(d => d.Id.Value),
            clock.Now,
            await widgets.Fill(AccessWidgets.MyKeys, new OfMyKeys(input.Wifi), caller, stop)
        );
}
