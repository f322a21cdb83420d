namespace Juluo.Testing;

/// <summary>Client IP addresses, each one different.</summary>
public static class NetworkAddress
{
    private static int made;

    public static string Another()
    {
        var number = Interlocked.Increment(ref made);
        return $"10.{20 + number / 62_500}.{number / 250 % 250}.{1 + number % 250}";
    }
}
