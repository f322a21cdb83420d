namespace Juluo.Wifi;

internal static class WifiErrors
{
    /// <summary>To the RADIUS server: reject.</summary>
    public sealed record WrongCode() : Error("wifi.wrong-code", 401);

    /// <summary>To the RADIUS server: known, and not now.</summary>
    public sealed record NotToday() : Error("wifi.not-today", 403);

    /// <summary>The network of this site is not set up yet.</summary>
    public sealed record NoNetwork() : Conflict("wifi.no-network");
}
