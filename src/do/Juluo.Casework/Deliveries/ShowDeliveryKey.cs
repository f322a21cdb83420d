using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Juluo.Casework;

/// <summary>GET /cases/deliveries/key.pem — shows the public key with which an authority checks that a bundle came from here and is whole. Anyone may have it.</summary>
[Get("/cases/deliveries/key.pem", Requires.Nothing, MediaTypes = ["application/x-pem-file"], PerMinute = 60)]
internal sealed class ShowDeliveryKey(UnitOfWork work, Clock clock, IDataProtectionProvider protection) : Slice<Nothing, Download>
{
    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var pem = Encoding.ASCII.GetBytes(await new DeliveryKeys(work, clock, protection).Public(stop) + "\n");
        return new Download("key.pem", "application/x-pem-file", (to, s) => to.WriteAsync(pem, s).AsTask());
    }
}
