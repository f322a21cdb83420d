namespace Juluo.Wifi;

/// <summary>POST /wifi/authenticate — checks a code for the network and returns how long it is valid. 401 if it is wrong, or after too many wrong ones.</summary>
[Post("/wifi/authenticate", Requires.Nothing, ByCapability = true)]
internal sealed class AuthenticateWifi(UnitOfWork work, Clock clock, WifiStore wifi, WifiAccess access, IHttpContextAccessor http)
    : Slice<RadiusAttributes, AuthenticateWifi.Output>
{
    /// <param name="SessionTimeout">The session timeout in seconds. Sessions end with the day, so the device authenticates again the next day.</param>
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
            // Commits the failed attempt, which the refusal would otherwise roll back.
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
