namespace Juluo.Places;

public static class DoorErrors
{
    public sealed record NoName(string Where, int Most) : Invalid(Where);

    public sealed record NoLine() : Invalid("line");

    /// <summary>Another door of the gateway has this line.</summary>
    public sealed record LineTaken() : Invalid("line");

    public sealed record UnlockOutOfReach() : Invalid("unlockSeconds");

    public sealed record HeldOutOfReach() : Invalid("heldSeconds");

    public sealed record AroundOutOfReach(string Where) : Invalid(Where);

    public sealed record UnknownSite() : Invalid("site");

    public sealed record UnknownPart(string Where) : Invalid(Where);

    public sealed record NoReason(int Most) : Invalid("reason");

    /// <summary>Nothing is there that could open it.</summary>
    public sealed record NoGateway : Conflict;

    /// <summary>Its gateway has not been heard of for a while, and would not do it in time.</summary>
    public sealed record GatewayIsSilent : Conflict;
}
