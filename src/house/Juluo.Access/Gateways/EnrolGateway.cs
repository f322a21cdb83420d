namespace Juluo.Access;

/// <summary>POST /gateway/enrolment — enrols a computer as a gateway; it sends the code as its token. Only this answer contains the gateway's token and the key of cards.</summary>
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
