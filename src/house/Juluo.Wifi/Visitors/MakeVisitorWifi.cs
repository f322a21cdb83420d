namespace Juluo.Wifi;

/// <summary>POST /visit/{code}/wifi — makes a visitor's voucher for the network, by the visitor, on the day of the visit.</summary>
[Post("/visit/{code}/wifi", Requires.Nothing, Form = typeof(ShowVisitor), PerMinute = 5)]
internal sealed class MakeVisitorWifi(VisitorWifi wifi, VisitorsFacade visitors, ShownOnce shown)
    : Slice<MakeVisitorWifi.Input, MakeVisitorWifi.Output>
{
    public sealed record Input(string Code);

    /// <param name="Wifi">The voucher, which is shown nowhere else.</param>
    /// <param name="Sealed">The voucher, sealed for the redirect to the page.</param>
    public sealed record Output(string Wifi, [property: System.Text.Json.Serialization.JsonIgnore] string Sealed);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await visitors.ByCode(input.Code, stop) is not { } visitor)
            return new NotFound();
        var made = await wifi.Make(visitor, stop);
        return made.Failed ? made.As<Output>() : new Output(made.Value, shown.Seal(VisitorWifi.Of(visitor.Id), made.Value));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"{VisitorsFacade.Path(input.Code)}?{Community.Query}={caller.Community.Slug}&wifi={Uri.EscapeDataString(output.Sealed)}");
}
