namespace Juluo.Access;

internal static class GatewayErrors
{
    public sealed record NoName(int Most) : Invalid("gateway.no-name", "name");

    public sealed record HoursOutOfReach() : Invalid("gateway.hours-out-of-reach", "hours");
}
