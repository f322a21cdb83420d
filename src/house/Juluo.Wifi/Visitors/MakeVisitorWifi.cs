namespace Juluo.Reception;

/// <summary>POST /visit/{code}/wifi — makes a visitor's voucher for the network, by the visitor, on the day on which they come.</summary>
[OfPart(Part.Wifi)]
[Post("/visit/{code}/wifi", Requires.Nothing, Form = typeof(ShowVisitor), PerMinute = 5)]
internal sealed class MakeVisitorWifi(UnitOfWork work, Clock clock, WifiStore wifi, Sites sites, ShownOnce shown)
    : Slice<MakeVisitorWifi.Input, MakeVisitorWifi.Output>
{
    public sealed record Input(string Code);

    /// <param name="Wifi">Shown nowhere else.</param>
    /// <param name="Sealed">The same on its way to the page.</param>
    public sealed record Output(string Wifi, [property: System.Text.Json.Serialization.JsonIgnore] string Sealed);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new VisitorStore(work, clock).ByCode(input.Code, stop) is not { } visitor)
            return new NotFound();
        var made = await VisitorWifi.Make(visitor, wifi, sites, clock, work.Community.Zone, stop);
        return made.Failed ? made.As<Output>() : new Output(made.Value, shown.Seal(VisitorWifi.Of(visitor.Id), made.Value));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"{VisitorMail.Path(input.Code)}?{Community.Query}={caller.Community.Slug}&wifi={Uri.EscapeDataString(output.Sealed)}");
}
