namespace Juluo.Casework;

internal static class HandOffErrors
{
    public sealed record AskedAlready() : Conflict("hand-off.asked-already");

    public sealed record Answered() : Conflict("hand-off.answered");
}
