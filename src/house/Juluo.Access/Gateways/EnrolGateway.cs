using Microsoft.AspNetCore.Http;

namespace Juluo.Access;

/// <summary>POST /gateway/enrolment — a computer brings the code as its token and becomes the gateway. The answer alone has its token and the key of cards.</summary>
[Post("/gateway/enrolment", Requires.Nothing, ByCapability = true, PerMinute = 10, CountsFailures = true)]
internal sealed class EnrolGateway(GatewayStore gateways, CredentialStore credentials, Audit audit, IHttpContextAccessor http)
    : Slice<Nothing, EnrolGateway.Output>
{
    public sealed record Output(GatewayId Gateway, string Token, string PublicKey, string Key);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (BearerToken.Of(http.HttpContext!) is not { } code || await gateways.Enrol(code, stop) is not { } enrolled)
            return new NotFound();
        await audit.Did(null, "access.gateway.enrolled", enrolled.Gateway.ToString(), null, stop);
        return new Output(
            enrolled.Gateway,
            enrolled.Token,
            Convert.ToBase64String(enrolled.Verifier),
            Convert.ToBase64String(await credentials.Key(stop))
        );
    }
}
