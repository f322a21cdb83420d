using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Juluo.Delivery;

public sealed partial class SelfCheck
{
    private const int DaysBeforeCertificateEnds = 14;

    /// <summary>Requests the public address as people do, to check its certificate, the scheme that arrives, and whether the proxy's headers are trusted.</summary>
    private async Task<List<Finding>> Address(CancellationToken stop)
    {
        // A trial installation has no address yet.
        if (mail.Development)
            return [];
        if (address.Configured is not { } public_)
            return [Finding.Attention("address", "unset")];
        var found = new List<Finding>();
        if (public_.Scheme == Uri.UriSchemeHttp)
            found.Add(Finding.Attention("address", "plain", ("address", Shown(public_))));
        Finding? certificate = null;
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            SslOptions =
            {
                // The certificate is examined even if browsers would reject it; no secret is sent.
                RemoteCertificateValidationCallback = (_, shown, _, errors) =>
                {
                    certificate = Certificate(shown, public_.Host, errors);
                    return shown is not null;
                },
            },
        };
        using var http = new HttpClient(handler) { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri(public_, HealthEndpoints.Seen), stop);
            var said = answer.IsSuccessStatusCode ? (await answer.Content.ReadAsStringAsync(stop)).Split(' ') : [];
            found.Add(
                said is not [HealthEndpoints.Mark, var scheme, var believed] ? Finding.Bad("address", "other", ("address", Shown(public_)))
                : scheme != public_.Scheme ? Finding.Bad("address", "scheme", ("address", Shown(public_)), ("seen", scheme))
                : believed != HealthEndpoints.Believed ? Finding.Attention("address", "proxy", ("address", Shown(public_)))
                : Finding.Good("address", "good", ("address", Shown(public_)))
            );
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            found.Add(
                Finding.Attention("address", "away", ("address", Shown(public_)), ("why", away.GetBaseException().Message.TrimEnd('.')))
            );
        }

        if (certificate is not null)
            found.Add(certificate);
        return found;
    }

    private Finding Certificate(X509Certificate? shown, string host, SslPolicyErrors errors)
    {
        if (shown is not X509Certificate2 certificate)
            return Finding.Bad("certificate", "none", ("host", host));
        var ends = Instant.FromDateTimeUtc(certificate.NotAfter.ToUniversalTime());
        return ends < clock.Now ? Finding.Bad("certificate", "over", ("host", host), ("until", ends))
            : errors != SslPolicyErrors.None ? Finding.Bad("certificate", "unknown", ("host", host), ("why", errors.ToString()))
            : ends < clock.Now + Duration.FromDays(DaysBeforeCertificateEnds)
                ? Finding.Attention("certificate", "soon", ("host", host), ("until", ends))
            : Finding.Good("certificate", "good", ("host", host), ("until", ends));
    }

    private static string Shown(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
