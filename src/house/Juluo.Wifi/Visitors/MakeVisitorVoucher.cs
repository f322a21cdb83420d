namespace Juluo.Wifi;

/// <summary>POST /visitors/{id}/wifi — makes a visitor's voucher for the network, by reception, to be printed on their badge.</summary>
[Post("/visitors/{id}/wifi", SpacesModule.Reception, Form = typeof(ShowBadge))]
internal sealed class MakeVisitorVoucher(VisitorWifi wifi, VisitorsFacade visitors, ShownOnce shown)
    : Slice<MakeVisitorVoucher.Input, MakeVisitorVoucher.Output>
{
    public sealed record Input(VisitorId Id);

    /// <param name="Wifi">The voucher, which is shown nowhere else.</param>
    public sealed record Output(string Wifi);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await visitors.Find(input.Id, stop) is not { } visitor)
            return new NotFound();
        var made = await wifi.Make(visitor, stop);
        return made.Failed ? made.As<Output>() : new Output(made.Value);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/visitors/{input.Id}/badge?wifi={Uri.EscapeDataString(shown.Seal(VisitorWifi.Of(input.Id), output.Wifi))}");
}
