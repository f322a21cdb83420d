namespace Juluo.Wifi;

internal static class WifiErrors
{
    /// <summary>The code is wrong: the RADIUS server rejects the device.</summary>
    public sealed record WrongCode() : Error("wifi.wrong-code", 401);

    /// <summary>The person is known but has no access now: the RADIUS server rejects the device.</summary>
    public sealed record NotToday() : Error("wifi.not-today", 403);

    /// <summary>The network of this site is not set up yet.</summary>
    public sealed record NoNetwork() : Conflict("wifi.no-network");
}
