namespace Juluo.Wifi;

/// <summary>POST /wifi/authorize — checks whether a person may join the network at all. 404: no such name; 403: not at this time.</summary>
[Post("/wifi/authorize", Requires.Nothing, ByCapability = true)]
internal sealed class AuthorizeWifi(WifiStore wifi, WifiAccess access, IHttpContextAccessor http)
    : Slice<RadiusAttributes, AuthorizeWifi.Output>
{
    /// <param name="AuthType">The module that checks the code: this one.</param>
    public sealed record Output([property: JsonPropertyName("control:Auth-Type")] string AuthType);

    public override async Task<Outcome<Output>> Handle(RadiusAttributes input, Caller caller, CancellationToken stop)
    {
        if (BearerToken.Of(http.HttpContext!) is not { } token || await wifi.Asking(token, stop) is not { } site)
            return new NotFound();
        if (input.Name is not { } name || await wifi.Named(name, stop) is not { } code)
            return new NotFound();
        return await access.Until(code, site, stop) is null ? new WifiErrors.NotToday() : new Output("rest");
    }
}
