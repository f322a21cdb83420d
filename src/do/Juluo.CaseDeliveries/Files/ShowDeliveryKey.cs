namespace Juluo.CaseDeliveries;

/// <summary>GET /cases/deliveries/key.pem — shows the public key for verifying that a bundle is authentic and complete. Anyone may have it.</summary>
[Get("/cases/deliveries/key.pem", Requires.Nothing, MediaTypes = ["application/x-pem-file"], PerMinute = 60)]
internal sealed class ShowDeliveryKey(DeliveryKeys keys) : Slice<Nothing, Download>
{
    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var pem = Encoding.ASCII.GetBytes(await keys.Public(stop) + "\n");
        return new Download("key.pem", "application/x-pem-file", (to, s) => to.WriteAsync(pem, s).AsTask());
    }
}
