namespace Juluo.Reception;

/// <summary>POST /visitors/{id}/wifi — makes a visitor's voucher for the network, by reception, to be printed on their badge.</summary>
[OfPart(Part.Wifi)]
[Post("/visitors/{id}/wifi", SpacesModule.Reception, Form = typeof(ShowBadge))]
internal sealed class MakeVisitorVoucher(UnitOfWork work, Clock clock, WifiStore wifi, Sites sites, ShownOnce shown)
    : Slice<MakeVisitorVoucher.Input, MakeVisitorVoucher.Output>
{
    public sealed record Input(VisitorId Id);

    /// <param name="Wifi">Shown nowhere else.</param>
    public sealed record Output(string Wifi);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new VisitorStore(work, clock).Find(input.Id, stop) is not { } visitor)
            return new NotFound();
        var made = await VisitorWifi.Make(visitor, wifi, sites, clock, work.Community.Zone, stop);
        return made.Failed ? made.As<Output>() : new Output(made.Value);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/visitors/{input.Id}/badge?wifi={Uri.EscapeDataString(shown.Seal(VisitorWifi.Of(input.Id), output.Wifi))}");
}
