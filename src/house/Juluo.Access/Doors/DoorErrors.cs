namespace Juluo.Access;

internal static class DoorErrors
{
    public sealed record NoLine() : Invalid("door.no-line", "line");

    /// <summary>Another door of the gateway has this line.</summary>
    public sealed record LineTaken() : Invalid("door.line-taken", "line");

    public sealed record UnlockOutOfReach() : Invalid("door.unlock-out-of-reach", "unlockSeconds");

    public sealed record HeldOutOfReach() : Invalid("door.held-out-of-reach", "heldSeconds");

    public sealed record AroundOutOfReach(string Where) : Invalid("door.around-out-of-reach", Where);

    public sealed record UnknownSite() : Invalid("door.unknown-site", "site");

    public sealed record NoReason(int Most) : Invalid("door.no-reason", "reason");

    /// <summary>The door has no gateway or lock.</summary>
    public sealed record NoGateway() : Conflict("door.no-gateway");

    /// <summary>The door's gateway is offline, so that it could not open the door before the command expires.</summary>
    public sealed record GatewayIsSilent() : Conflict("door.gateway-is-silent");
}
