namespace Juluo.Places;

public static class GatewayErrors
{
    public sealed record NoName(int Most) : Invalid("name");

    public sealed record HoursOutOfReach() : Invalid("hours");
}
