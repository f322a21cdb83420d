namespace Juluo.Wifi;

/// <summary>POST /wifi/authenticate — checks whether a code for the network is right, and for how long it lets in. 401: it is not, or too many wrong ones came before.</summary>
[Post("/wifi/authenticate", Requires.Nothing, ByCapability = true)]
internal sealed class AuthenticateWifi(UnitOfWork work, Clock clock, WifiStore wifi, WifiAccess access, IHttpContextAccessor http)
    : Slice<RadiusAttributes, AuthenticateWifi.Output>
{
    /// <param name="SessionTimeout">Seconds. A person who may join today asks again tomorrow.</param>
    public sealed record Output([property: JsonPropertyName("reply:Session-Timeout")] string SessionTimeout);

    public override async Task<Outcome<Output>> Handle(RadiusAttributes input, Caller caller, CancellationToken stop)
    {
        if (BearerToken.Of(http.HttpContext!) is not { } token || await wifi.Asking(token, stop) is not { } site)
            return new NotFound();
        if (input.Name is not { } name || await wifi.Named(name, stop) is not { } code)
            return new NotFound();
        if (code.Rests(clock.Now) || input.Password is not { } typed)
            return new WifiErrors.WrongCode();
        var right = await wifi.IsRight(code, typed, stop);
        await wifi.Tried(code, right, stop);
        if (!right)
        {
            // What is refused is undone; that it was tried is not.
            await work.Commit(stop);
            await work.Begin(caller.Community, stop);
            return new WifiErrors.WrongCode();
        }

        if (await access.Until(code, site, stop) is not { } until)
            return new WifiErrors.NotToday();
        var seconds = Math.Max(60, (int)(until - clock.Now).TotalSeconds);
        return new Output(seconds.ToString(CultureInfo.InvariantCulture));
    }
}
